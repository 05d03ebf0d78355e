package cn.tongbao.mediation.confirmation;

import cn.tongbao.mediation.record.Limits;
import cn.tongbao.mediation.record.MediationProblem;
import cn.tongbao.mediation.record.Texts;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.Deed;
import cn.tongbao.platform.records.attachment.Attaching;
import cn.tongbao.platform.web.Checks;
import cn.tongbao.platform.web.ProblemException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody objects to a ruling (CON-18): a party within 15 days of receiving it, a third person
 * within six months of learning of it, whose paper the registry enters.
 */
@Service
public class Objecting {

    private static final String PARTY = "PARTY";
    private static final String THIRD_PERSON = "THIRD_PERSON";

    private final ConfirmationDesk desk;
    private final CourtNews courtNews;
    private final Attaching attaching;
    private final Limits limits;
    private final Clock clock;

    Objecting(
            ConfirmationDesk desk,
            CourtNews courtNews,
            Attaching attaching,
            Limits limits,
            Clock clock) {
        this.desk = desk;
        this.courtNews = courtNews;
        this.attaching = attaching;
        this.limits = limits;
        this.clock = clock;
    }

    /** Objects. */
    @Transactional
    public ConfirmationView object(
            Subject who, String reference, @Nullable String ifMatch, ObjectionRequest request) {
        var sight = desk.take(who, reference, ConfirmationAct.OBJECT, ifMatch);
        var confirmation = sight.confirmation();
        confirmation.require(ConfirmationTrigger.OBJECT);
        var now = clock.instant();
        var today = limits.dayOf(now);
        var own = sight.party();
        var third = own == null && !PARTY.equals(request.by());
        check(request, confirmation, own != null, third, today);
        var decision = Texts.given(confirmation.decision());
        var knownOn = request.knownOn() == null ? decision.on() : request.knownOn();
        var last = limits.startOn(third ? "CON-18T" : "CON-18", knownOn).dueOn();
        if (today.isAfter(last)) {
            throw new ProblemException(MediationProblem.CON_18, knownOn, last).with("dueOn", last);
        }
        var files =
                attaching.attachAll(
                        who,
                        request.evidence(),
                        "/evidence",
                        new Attaching.Place(
                                reference, confirmation.nextVersion(), "OBJECTION", null, now));
        var partyId = own == null ? request.partyId() : own.partyId();
        var objection =
                new Objection(
                        UUID.randomUUID(),
                        third ? THIRD_PERSON : PARTY,
                        third ? null : partyId,
                        third ? request.name() : null,
                        knownOn,
                        last,
                        Texts.given(request.text()),
                        files,
                        now);
        confirmation.object(objection, Deed.of(who, now), limits);
        courtNews.objected(confirmation, objection, objector(confirmation, objection));
        return desk.put(sight, ConfirmationAct.OBJECT);
    }

    private static String objector(Confirmation confirmation, Objection objection) {
        if (objection.name() != null) {
            return objection.name();
        }
        return confirmation.matter().parties().stream()
                .filter(party -> party.partyId().equals(objection.partyId()))
                .map(Matter.Applicant::name)
                .findFirst()
                .orElse("");
    }

    private static void check(
            ObjectionRequest request,
            Confirmation confirmation,
            boolean ofParty,
            boolean third,
            LocalDate today) {
        var decision = confirmation.decision();
        new Checks()
                .that(
                        request.by() == null
                                || request.by().equals(PARTY)
                                || (request.by().equals(THIRD_PERSON) && !ofParty),
                        "/by",
                        "UNKNOWN_CODE")
                .that(!third || request.name() != null, "/name", "REQUIRED")
                .text("/name", request.name(), Texts.NAME)
                .that(
                        third || ofParty || confirmation.matter().has(request.partyId()),
                        "/partyId",
                        "UNKNOWN_PARTY")
                .that(
                        request.knownOn() == null || !request.knownOn().isAfter(today),
                        "/knownOn",
                        "IN_FUTURE")
                .that(
                        request.knownOn() == null
                                || decision == null
                                || !request.knownOn().isBefore(decision.on()),
                        "/knownOn",
                        "BEFORE_RULING")
                .required("/text", request.text())
                .text("/text", request.text(), Texts.MOST)
                .raise();
    }

    /**
     * An objection.
     *
     * @param by {@code PARTY} or {@code THIRD_PERSON}, where the court enters it
     * @param partyId the party, where the court enters it
     * @param name the third person
     * @param knownOn when the ruling was received or learned of; its own day if not given
     * @param evidence tokens of files
     */
    public record ObjectionRequest(
            @Nullable String by,
            @Nullable String partyId,
            @Nullable String name,
            @Nullable LocalDate knownOn,
            @Nullable String text,
            @Nullable List<String> evidence) {}
}
