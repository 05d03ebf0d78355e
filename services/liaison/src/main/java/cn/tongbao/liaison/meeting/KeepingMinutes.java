package cn.tongbao.liaison.meeting;

import cn.tongbao.liaison.record.LiaisonProblem;
import cn.tongbao.liaison.record.Limits;
import cn.tongbao.liaison.record.Texts;
import cn.tongbao.platform.identity.NotAllowed;
import cn.tongbao.platform.identity.NotReadable;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.Deed;
import cn.tongbao.platform.records.attachment.Attaching;
import cn.tongbao.platform.records.attachment.Attaching.Place;
import cn.tongbao.platform.web.Checks;
import cn.tongbao.platform.web.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The host writes the minutes, edition by edition; the others countersign what they read. */
@Service
public class KeepingMinutes {

    private static final int DECISIONS = 100;

    private final MeetingDesk desk;
    private final Represented represented;
    private final Attaching attaching;
    private final Limits limits;
    private final Clock clock;

    KeepingMinutes(
            MeetingDesk desk,
            Represented represented,
            Attaching attaching,
            Limits limits,
            Clock clock) {
        this.desk = desk;
        this.represented = represented;
        this.attaching = attaching;
        this.limits = limits;
        this.clock = clock;
    }

    /** Lays down an edition with its decisions; earlier countersignatures are void then. */
    @Transactional
    public MeetingView write(
            Subject who, String reference, @Nullable String ifMatch, MinutesRequest said) {
        var sight = desk.take(who, reference, MeetingAct.MINUTE, ifMatch);
        var meeting = sight.meeting();
        meeting.requireMinutable();
        var now = clock.instant();
        check(meeting, said, limits.dayOf(now));
        var decisions = new ArrayList<Decision>();
        for (var line : lines(said)) {
            decisions.add(decision(meeting, Texts.given(line)));
        }
        meeting.minute(
                Texts.given(said.text()),
                decisions,
                who.requirePerson(),
                decision -> limits.until(Meeting.DUE, decision.dueOn(), now),
                Deed.of(who, now));
        return desk.put(sight, MeetingAct.MINUTE);
    }

    private static Decision decision(Meeting meeting, DecisionLine line) {
        var id = line.decisionId();
        var before = id == null ? null : meeting.find(id).orElseThrow();
        if (before == null) {
            return new Decision(
                    UUID.randomUUID(),
                    Texts.given(line.text()),
                    Texts.given(line.ownerOfficeId()),
                    Texts.given(line.dueOn()),
                    null,
                    false,
                    null,
                    null);
        }
        var sameDay = before.dueOn().equals(line.dueOn());
        return new Decision(
                before.decisionId(),
                Texts.given(line.text()),
                Texts.given(line.ownerOfficeId()),
                Texts.given(line.dueOn()),
                sameDay ? before.warnedAt() : null,
                sameDay && before.overdue(),
                before.fulfilment(),
                before.heirOfficeId());
    }

    private static void check(Meeting meeting, MinutesRequest said, LocalDate today) {
        var lines = lines(said);
        var checks =
                new Checks()
                        .required("/text", said.text())
                        .text("/text", said.text(), Texts.LONG)
                        .that(lines.size() <= DECISIONS, "/decisions", "TOO_MANY");
        var seen = new HashSet<UUID>();
        for (int i = 0; i < lines.size(); i++) {
            var at = "/decisions/" + i;
            var line = lines.get(i);
            checks.required(at, line);
            if (line != null) {
                check(checks, at, meeting, line, today);
                checks.that(
                        line.decisionId() == null || seen.add(line.decisionId()),
                        at + "/decisionId",
                        "REPEATED");
            }
        }
        checks.raise();
    }

    private static void check(
            Checks checks, String at, Meeting meeting, DecisionLine line, LocalDate today) {
        var id = line.decisionId();
        var before = id == null ? null : meeting.find(id).orElse(null);
        var owner = line.ownerOfficeId();
        var dueOn = line.dueOn();
        checks.that(id == null || before != null, at + "/decisionId", "UNKNOWN_DECISION")
                .required(at + "/text", line.text())
                .text(at + "/text", line.text(), Texts.MOST)
                .required(at + "/ownerOfficeId", owner)
                .that(
                        owner == null || takesPart(meeting, owner) || fulfilledBy(before, owner),
                        at + "/ownerOfficeId",
                        "NOT_TAKING_PART")
                .required(at + "/dueOn", dueOn)
                .that(
                        dueOn == null
                                || !dueOn.isBefore(today)
                                || (before != null && before.dueOn().equals(dueOn)),
                        at + "/dueOn",
                        "IN_THE_PAST")
                .that(dueOn == null || Horizon.reaches(dueOn, today), at + "/dueOn", "TOO_FAR");
        if (before != null && !before.open()) {
            checks.that(
                    before.text().equals(line.text())
                            && before.ownerOfficeId().equals(owner)
                            && before.dueOn().equals(dueOn),
                    at,
                    "ALREADY_FULFILLED");
        }
    }

    /** What was done is repeated as it stands, also if its owner was merged since. */
    private static boolean fulfilledBy(@Nullable Decision before, String owner) {
        return before != null && !before.open() && before.ownerOfficeId().equals(owner);
    }

    private static boolean takesPart(Meeting meeting, String officeId) {
        return meeting.hostOfficeId().equals(officeId)
                || meeting.invitees().stream()
                        .anyMatch(invitee -> officeId.equals(invitee.officeId()));
    }

    private static List<@Nullable DecisionLine> lines(MinutesRequest said) {
        List<@Nullable DecisionLine> lines = said.decisions();
        return lines == null ? List.of() : lines;
    }

    /** Countersigns the edition in force; the host files what somebody signed on paper. */
    @Transactional
    public MeetingView countersign(
            Subject who, String reference, @Nullable String ifMatch, SignatureRequest said) {
        var sight = desk.take(who, reference, MeetingAct.COUNTERSIGN, ifMatch);
        var meeting = sight.meeting();
        var invitee = sight.actedFor(said.inviteeId());
        meeting.require(MeetingStatus.HELD);
        var present = meeting.present().orElseThrow();
        var own = invitee.isPresent() && invitee.equals(sight.invitee());
        new Checks()
                .that(
                        invitee.isPresent(),
                        "/inviteeId",
                        said.inviteeId() == null ? "REQUIRED" : "UNKNOWN_INVITEE")
                .that(
                        own || !represented.speaksForItself(invitee),
                        "/inviteeId",
                        "SPEAKS_FOR_ITSELF")
                .required("/sha256", said.sha256())
                .that(own || said.evidence() != null, "/evidence", "REQUIRED")
                .raise();
        if (!present.sha256().equals(said.sha256())) {
            throw new ProblemException(LiaisonProblem.MINUTES_CHANGED)
                    .at("/sha256", LiaisonProblem.MINUTES_CHANGED.name());
        }
        var now = clock.instant();
        var signer = invitee.orElseThrow();
        meeting.countersign(
                new Countersignature(
                        signer.inviteeId(),
                        signer.officeId(),
                        present.edition(),
                        present.sha256(),
                        paper(sight, said.evidence(), now),
                        who.requirePerson(),
                        now),
                Deed.of(who, now));
        return desk.put(sight, MeetingAct.COUNTERSIGN);
    }

    private @Nullable String paper(MeetingSight sight, @Nullable String token, Instant now) {
        if (token == null) {
            return null;
        }
        var meeting = sight.meeting();
        return attaching
                .attach(
                        sight.who(),
                        token,
                        "/evidence",
                        new Place(meeting.reference(), meeting.version() + 1, "SIGNATURE", now))
                .evidenceId();
    }

    /** Proves that a decision was done: its owner, or the host for an owner without an officer. */
    @Transactional
    public MeetingView fulfil(
            Subject who,
            String reference,
            UUID decisionId,
            @Nullable String ifMatch,
            FulfilmentRequest said) {
        var sight = desk.take(who, reference, MeetingAct.FULFIL, ifMatch);
        var meeting = sight.meeting();
        var decision = meeting.find(decisionId).filter(sight::shows).orElseThrow(NotReadable::new);
        var forAnother = sight.host() && !represented.speaksForItself(decision.ownerOfficeId());
        if (!sight.owns(decision) && !forAnother) {
            throw new NotAllowed();
        }
        if (!decision.open()) {
            throw new ProblemException(LiaisonProblem.ALREADY_FULFILLED);
        }
        new Checks()
                .required("/text", said.text())
                .text("/text", said.text(), Texts.MOST)
                .required("/evidence", said.evidence())
                .raise();
        var now = clock.instant();
        var files =
                attaching.attachAll(
                        who,
                        said.evidence(),
                        "/evidence",
                        new Place(meeting.reference(), meeting.version() + 1, "FULFILMENT", now));
        meeting.fulfil(
                decisionId,
                new Decision.Fulfilment(
                        Texts.given(said.text()),
                        files,
                        Objects.requireNonNull(who.office()),
                        who.requirePerson(),
                        now),
                Deed.of(who, now));
        return desk.put(sight, MeetingAct.FULFIL);
    }

    /** An edition of the minutes. */
    public record MinutesRequest(
            @Nullable String text, @Nullable List<@Nullable DecisionLine> decisions) {

        /** Keeps the text out of logs. */
        @Override
        public String toString() {
            return "MinutesRequest[]";
        }
    }

    /**
     * A decision as the edition says it.
     *
     * @param decisionId of one that an earlier edition had
     */
    public record DecisionLine(
            @Nullable UUID decisionId,
            @Nullable String text,
            @Nullable String ownerOfficeId,
            @Nullable LocalDate dueOn) {}

    /**
     * What is signed.
     *
     * @param inviteeId for whom; the own office unless named
     * @param evidence token of the signed paper, where it is filed for somebody else
     */
    public record SignatureRequest(
            @Nullable UUID inviteeId, @Nullable String sha256, @Nullable String evidence) {

        /** Keeps the token out of logs. */
        @Override
        public String toString() {
            return "SignatureRequest[" + sha256 + "]";
        }
    }

    /** How a decision was done, with files that prove it. */
    public record FulfilmentRequest(@Nullable String text, @Nullable List<String> evidence) {

        /** Keeps the text out of logs. */
        @Override
        public String toString() {
            return "FulfilmentRequest[]";
        }
    }
}
