package cn.tongbao.mediation.mediation;

import cn.tongbao.mediation.record.Limits;
import cn.tongbao.mediation.record.Texts;
import cn.tongbao.platform.deadlines.LimitClock;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.Deed;
import cn.tongbao.platform.records.attachment.Attaching;
import cn.tongbao.platform.web.Checks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The limit of a mediation is extended, which takes the consent of all parties (MED-05): each says
 * so itself, or the body or the mediator files the paper that all have signed.
 */
@Service
public class ExtendingLimit {

    private static final int MOST_YEARS = 2;

    private final MediationDesk desk;
    private final Attaching attaching;
    private final Limits limits;
    private final Clock clock;

    ExtendingLimit(MediationDesk desk, Attaching attaching, Limits limits, Clock clock) {
        this.desk = desk;
        this.attaching = attaching;
        this.limits = limits;
        this.clock = clock;
    }

    /** Proposes a day, or agrees to the one proposed. */
    @Transactional
    public MediationView extend(
            Subject who, String reference, @Nullable String ifMatch, ExtensionRequest request) {
        var sight = desk.take(who, reference, MediationAct.EXTEND, ifMatch);
        var mediation = sight.mediation();
        mediation.require(MediationTrigger.EXTEND);
        var now = clock.instant();
        check(request, sight.party() != null, mediation.clock(), limits.dayOf(now));
        var until = Texts.given(request.until());
        mediation.timing().extend(until, agreeing(sight, request), Deed.of(who, now), limits);
        return desk.put(sight, MediationAct.EXTEND);
    }

    private static void check(
            ExtensionRequest request,
            boolean ofParty,
            @Nullable LimitClock running,
            LocalDate today) {
        var until = request.until();
        new Checks()
                .required("/until", until)
                .that(
                        until == null || running == null || until.isAfter(running.dueOn()),
                        "/until",
                        "NOT_LATER")
                .that(
                        until == null || until.isBefore(today.plusYears(MOST_YEARS)),
                        "/until",
                        "TOO_FAR")
                // A party agrees for itself alone; what all have signed others file for them.
                .that(!ofParty || request.evidence() == null, "/evidence", "NOT_ALLOWED")
                .raise();
    }

    /** Which parties agree by this act. */
    private List<String> agreeing(MediationSight sight, ExtensionRequest request) {
        var mediation = sight.mediation();
        var party = sight.party();
        if (party != null) {
            return List.of(party.id());
        }
        if (request.evidence() == null) {
            return List.of();
        }
        attaching.attach(
                sight.who(),
                request.evidence(),
                "/evidence",
                new Attaching.Place(
                        mediation.reference(),
                        mediation.nextVersion(),
                        "EXTENSION",
                        null,
                        clock.instant()));
        return mediation.parties().stream().map(Party::id).toList();
    }

    /**
     * A later last day.
     *
     * @param evidence token of a paper on which all parties agree to it; the body or the mediator
     *     files it
     */
    public record ExtensionRequest(@Nullable LocalDate until, @Nullable String evidence) {}
}
