package cn.tongbao.mediation.confirmation;

import cn.tongbao.mediation.record.Limits;
import cn.tongbao.mediation.record.Texts;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.Deed;
import cn.tongbao.platform.web.Checks;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The review takes longer, as the president of the court has approved (CON-11). */
@Service
public class ExtendingReview {

    private static final int MOST_YEARS = 1;

    private final ConfirmationDesk desk;
    private final Limits limits;
    private final Clock clock;

    ExtendingReview(ConfirmationDesk desk, Limits limits, Clock clock) {
        this.desk = desk;
        this.limits = limits;
        this.clock = clock;
    }

    /** Extends it. */
    @Transactional
    public ConfirmationView extend(
            Subject who, String reference, @Nullable String ifMatch, ExtensionRequest request) {
        var sight = desk.take(who, reference, ConfirmationAct.EXTEND, ifMatch);
        var confirmation = sight.confirmation();
        confirmation.require(ConfirmationTrigger.EXTEND);
        var now = clock.instant();
        var today = limits.dayOf(now);
        var until = request.until();
        var running = confirmation.clock();
        new Checks()
                .required("/until", until)
                .that(
                        until == null || running == null || until.isAfter(running.dueOn()),
                        "/until",
                        "NOT_LATER")
                // A court that is late already could choose a later day that has passed as well.
                .that(until == null || !until.isBefore(today), "/until", "IN_PAST")
                .that(
                        until == null || until.isBefore(today.plusYears(MOST_YEARS)),
                        "/until",
                        "TOO_FAR")
                .required("/reason", request.reason())
                .text("/reason", request.reason(), Texts.MOST)
                .raise();
        confirmation.extend(
                Texts.given(until), Texts.given(request.reason()), Deed.of(who, now), limits);
        return desk.put(sight, ConfirmationAct.EXTEND);
    }

    /** A later last day, and why the president approved it. */
    public record ExtensionRequest(@Nullable LocalDate until, @Nullable String reason) {}
}
