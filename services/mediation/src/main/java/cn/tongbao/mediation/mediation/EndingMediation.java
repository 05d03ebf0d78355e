package cn.tongbao.mediation.mediation;

import cn.tongbao.mediation.record.Limits;
import cn.tongbao.mediation.record.Texts;
import cn.tongbao.mediation.room.Bookings;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.Deed;
import cn.tongbao.platform.web.Checks;
import cn.tongbao.rulebook.RulebookSource;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A mediation ends without an agreement, on one of the grounds of the law (online rules art. 25);
 * what was signed until then binds nobody.
 */
@Service
public class EndingMediation {

    private static final String NOT_NEEDED = "WITHDRAWN_OR_SETTLED";

    /** An agreement ends it by its signatures, and its limit by the clock: neither by hand. */
    private static final Set<String> BY_ITSELF = Set.of("AGREEMENT", "TIME_OVER");

    /** What a party can say of itself. */
    private static final Set<String> OF_A_PARTY = Set.of(NOT_NEEDED, "PARTY_UNWILLING");

    private final MediationDesk desk;
    private final RulebookSource rulebook;
    private final Limits limits;
    private final Course course;
    private final Bookings bookings;
    private final Clock clock;

    EndingMediation(
            MediationDesk desk,
            RulebookSource rulebook,
            Limits limits,
            Course course,
            Bookings bookings,
            Clock clock) {
        this.desk = desk;
        this.rulebook = rulebook;
        this.limits = limits;
        this.course = course;
        this.bookings = bookings;
        this.clock = clock;
    }

    /** Ends it. */
    @Transactional
    public MediationView end(
            Subject who, String reference, @Nullable String ifMatch, GroundRequest request) {
        var sight = desk.take(who, reference, MediationAct.TERMINATE, ifMatch);
        var mediation = sight.mediation();
        var trigger =
                NOT_NEEDED.equals(request.ground()) ? MediationTrigger.END : MediationTrigger.FAIL;
        mediation.require(MediationTrigger.END);
        check(request, sight.party() != null && !sight.mediator() && !sight.secretary());
        mediation.require(trigger);
        var now = clock.instant();
        mediation.end(
                trigger,
                Texts.given(request.ground()),
                request.text(),
                Deed.of(who, now),
                limits,
                course);
        bookings.releaseAfter(reference, now);
        return desk.put(sight, MediationAct.TERMINATE);
    }

    private void check(GroundRequest request, boolean party) {
        var ground = request.ground();
        new Checks()
                .required("/ground", ground)
                .that(
                        ground == null
                                || rulebook.current()
                                        .codes()
                                        .has("mediationTerminationGrounds", ground),
                        "/ground",
                        "UNKNOWN_CODE")
                .that(ground == null || !BY_ITSELF.contains(ground), "/ground", "NOT_BY_HAND")
                .that(
                        ground == null || !party || OF_A_PARTY.contains(ground),
                        "/ground",
                        "NOT_A_PARTYS")
                .that(
                        !"OTHER".equals(ground)
                                || (request.text() != null && !request.text().isBlank()),
                        "/text",
                        "REQUIRED")
                .text("/text", request.text(), Texts.MOST)
                .raise();
    }
}
