package cn.tongbao.liaison.assistance;

import cn.tongbao.liaison.assistance.Course.Completion;
import cn.tongbao.liaison.assistance.Course.Extension;
import cn.tongbao.liaison.assistance.Course.Reply;
import cn.tongbao.liaison.record.Limits;
import cn.tongbao.liaison.record.Texts;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.Deed;
import cn.tongbao.platform.records.attachment.Attaching;
import cn.tongbao.platform.records.attachment.Attaching.Place;
import cn.tongbao.platform.records.attachment.RecordFile;
import cn.tongbao.platform.web.Checks;
import cn.tongbao.rulebook.RulebookSource;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The work itself: replies with files, more time, the end. */
@Service
public class CarryingOut {

    private final AssistanceDesk desk;
    private final AssistanceLaw law;
    private final Attaching attaching;
    private final Limits limits;
    private final RulebookSource rulebook;
    private final Clock clock;

    CarryingOut(
            AssistanceDesk desk,
            AssistanceLaw law,
            Attaching attaching,
            Limits limits,
            RulebookSource rulebook,
            Clock clock) {
        this.desk = desk;
        this.law = law;
        this.attaching = attaching;
        this.limits = limits;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    /** One side writes to the other. */
    @Transactional
    public AssistanceView reply(
            Subject who, String reference, @Nullable String ifMatch, ReplyRequest said) {
        var sight = desk.take(who, reference, AssistanceAct.REPLY, ifMatch);
        var request = sight.request();
        request.require(AssistanceTrigger.REPLY);
        new Checks().required("/text", said.text()).text("/text", said.text(), Texts.MOST).raise();
        var now = clock.instant();
        var files = files(sight, said.evidence(), "REPLY", now);
        request.reply(
                new Reply(
                        Texts.given(who.office()),
                        who.requirePerson(),
                        now,
                        Texts.given(said.text()),
                        files),
                sight.asked(),
                Deed.of(who, now));
        return desk.put(sight, AssistanceAct.REPLY);
    }

    /** The asked office wants more time, and says why and until when (XRG-02). */
    @Transactional
    public AssistanceView askExtension(
            Subject who, String reference, @Nullable String ifMatch, ExtensionRequest asked) {
        var sight = desk.take(who, reference, AssistanceAct.ASK_EXTENSION, ifMatch);
        var request = sight.request();
        request.require(AssistanceTrigger.ASK_EXTENSION);
        var now = clock.instant();
        var running = request.clock();
        var until = asked.until();
        var after = running == null ? limits.dayOf(now) : running.dueOn();
        new Checks()
                .required("/until", until)
                .that(
                        until == null || (until.isAfter(after) && until.isAfter(limits.dayOf(now))),
                        "/until",
                        "TOO_EARLY")
                .that(
                        until == null || !until.isAfter(limits.dayOf(now).plusYears(1)),
                        "/until",
                        "TOO_LATE")
                .required("/reason", asked.reason())
                .text("/reason", asked.reason(), Texts.MOST)
                .raise();
        request.askExtension(
                new Extension(
                        Texts.given(until), Texts.given(asked.reason()), now, null, null, null),
                Deed.of(who, now));
        return desk.put(sight, AssistanceAct.ASK_EXTENSION);
    }

    /** The asking office grants it or does not; a limit that was missed is missed no longer. */
    @Transactional
    public AssistanceView decideExtension(
            Subject who, String reference, @Nullable String ifMatch, DecisionRequest said) {
        var sight = desk.take(who, reference, AssistanceAct.DECIDE_EXTENSION, ifMatch);
        var request = sight.request();
        request.require(AssistanceTrigger.DECIDE_EXTENSION);
        var now = clock.instant();
        var granted = said.granted();
        var asked = request.extension();
        new Checks()
                .required("/granted", granted)
                .text("/text", said.text(), Texts.MOST)
                .that(
                        !Boolean.TRUE.equals(granted)
                                || asked == null
                                || !asked.until().isBefore(limits.dayOf(now)),
                        "/granted",
                        "TOO_LATE")
                .raise();
        var until =
                Boolean.TRUE.equals(granted) && asked != null
                        ? law.extended(request.matter(), asked.until(), now)
                        : null;
        request.decideExtension(Texts.given(granted), said.text(), until, Deed.of(who, now));
        return desk.put(sight, AssistanceAct.DECIDE_EXTENSION);
    }

    /** The asked office has finished. */
    @Transactional
    public AssistanceView complete(
            Subject who, String reference, @Nullable String ifMatch, CompletionRequest done) {
        var sight = desk.take(who, reference, AssistanceAct.COMPLETE, ifMatch);
        var request = sight.request();
        request.require(AssistanceTrigger.COMPLETE);
        var result = done.result();
        new Checks()
                .required("/result", result)
                .that(
                        result == null
                                || rulebook.current().codes().has("assistanceResults", result),
                        "/result",
                        "UNKNOWN_CODE")
                .required("/text", done.text())
                .text("/text", done.text(), Texts.MOST)
                .raise();
        var now = clock.instant();
        var files = files(sight, done.evidence(), "COMPLETION", now);
        request.complete(
                new Completion(
                        Texts.given(result),
                        Texts.given(done.text()),
                        files,
                        who.requirePerson(),
                        now),
                Deed.of(who, now));
        return desk.put(sight, AssistanceAct.COMPLETE);
    }

    private List<RecordFile> files(
            AssistanceSight sight, @Nullable List<String> tokens, String purpose, Instant now) {
        var request = sight.request();
        return attaching.attachAll(
                sight.who(),
                tokens,
                "/evidence",
                new Place(request.reference(), request.version() + 1, purpose, now));
    }

    /** What one side has to say. */
    public record ReplyRequest(@Nullable String text, @Nullable List<String> evidence) {

        /** Keeps the text out of logs. */
        @Override
        public String toString() {
            return "ReplyRequest[]";
        }
    }

    /** Until when, and why. */
    public record ExtensionRequest(@Nullable LocalDate until, @Nullable String reason) {}

    /** Whether it is granted. */
    public record DecisionRequest(@Nullable Boolean granted, @Nullable String text) {}

    /**
     * What came of it.
     *
     * @param result code of {@code assistanceResults}
     */
    public record CompletionRequest(
            @Nullable String result, @Nullable String text, @Nullable List<String> evidence) {

        /** Keeps the text out of logs. */
        @Override
        public String toString() {
            return "CompletionRequest[" + result + "]";
        }
    }
}
