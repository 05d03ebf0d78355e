package cn.tongbao.liaison.assistance;

import cn.tongbao.liaison.record.Texts;
import cn.tongbao.platform.identity.Access;
import cn.tongbao.platform.identity.NotAllowed;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.Deed;
import cn.tongbao.platform.records.attachment.Attaching;
import cn.tongbao.platform.records.attachment.Attaching.Place;
import cn.tongbao.platform.web.Checks;
import cn.tongbao.platform.web.OnceOnly;
import cn.tongbao.rulebook.RulebookSource;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * An office asks another for help (Penalty Law art. 26). Whether the one asked has the power is for
 * it to say.
 */
@Service
public class SendingRequest {

    private static final Pattern CASE =
            Pattern.compile("C-[0-9]{6}-[0-9]{4}-[0-9A-HJKMNP-TV-Z]{6}");

    /** Kinds that are about a case and nothing else. */
    private static final Set<String> OF_A_CASE = Set.of(Matter.CASE_TRANSFER);

    private final AssistanceDesk desk;
    private final OpenOffices offices;
    private final AssistanceLaw law;
    private final Attaching attaching;
    private final RulebookSource rulebook;
    private final FreeReferences references;
    private final OnceOnly once;
    private final Clock clock;

    SendingRequest(
            AssistanceDesk desk,
            OpenOffices offices,
            AssistanceLaw law,
            Attaching attaching,
            RulebookSource rulebook,
            FreeReferences references,
            OnceOnly once,
            Clock clock) {
        this.desk = desk;
        this.offices = offices;
        this.law = law;
        this.attaching = attaching;
        this.rulebook = rulebook;
        this.references = references;
        this.once = once;
        this.clock = clock;
    }

    /** Sends it, once for an idempotency key. */
    public AssistanceView send(Subject who, @Nullable String key, AssistanceRequest request) {
        if (!Access.mayDo(who, AssistanceAct.SEND) || who.office() == null) {
            throw new NotAllowed();
        }
        check(request);
        return once.run(
                key,
                "assistance:" + who.requirePerson(),
                request,
                AssistanceView.class,
                () -> sent(who, request));
    }

    private void check(AssistanceRequest request) {
        var kind = request.kind();
        var about = request.caseReference();
        var sharing = request.sharing();
        new Checks()
                .required("/toOfficeId", request.toOfficeId())
                .required("/kind", kind)
                .that(
                        kind == null || rulebook.current().codes().has("assistanceKinds", kind),
                        "/kind",
                        "UNKNOWN_CODE")
                .required("/text", request.text())
                .text("/text", request.text(), Texts.LONG)
                .that(about == null || CASE.matcher(about).matches(), "/caseReference", "MALFORMED")
                .that(
                        about != null || kind == null || !OF_A_CASE.contains(kind),
                        "/caseReference",
                        "REQUIRED")
                .that(
                        sharing == null || DataSharing.known(sharing).isPresent(),
                        "/sharing",
                        "UNKNOWN_CODE")
                .that(
                        sharing == null || Matter.INFORMATION.equals(kind),
                        "/sharing",
                        "NOT_FOR_THIS_KIND")
                .raise();
    }

    private AssistanceView sent(Subject who, AssistanceRequest request) {
        var now = clock.instant();
        var from = offices.own(who);
        var to = offices.other(from.officeId(), request.toOfficeId(), "/toOfficeId");
        var framework = law.framework(from.regionCode(), to.regionCode(), now);
        var deed = Deed.of(who, now);
        var reference = references.draw(from.regionCode(), now);
        var files =
                attaching.attachAll(
                        who,
                        request.evidence(),
                        "/evidence",
                        new Place(reference, 1, "REQUEST", now));
        var matter =
                new Matter(
                        Texts.given(request.kind()),
                        Texts.given(request.text()),
                        request.caseReference(),
                        framework,
                        null,
                        DataSharing.known(request.sharing()).orElse(null),
                        files);
        var sent = Assistance.send(reference, matter, from, to, law.answer(matter, now), deed);
        desk.open(sent, who);
        return desk.view(AssistanceSight.of(who, sent));
    }

    /**
     * What is asked of whom.
     *
     * @param sharing where data of authorities is asked for: how far it may be shared
     */
    public record AssistanceRequest(
            @Nullable String toOfficeId,
            @Nullable String caseReference,
            @Nullable String kind,
            @Nullable String text,
            @Nullable String sharing,
            @Nullable List<String> evidence) {

        /** Keeps the text out of logs. */
        @Override
        public String toString() {
            return "AssistanceRequest[" + kind + "]";
        }
    }
}
