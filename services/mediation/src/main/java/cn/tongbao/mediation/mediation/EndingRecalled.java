package cn.tongbao.mediation.mediation;

import cn.tongbao.mediation.record.Limits;
import cn.tongbao.mediation.referral.RecallListener;
import cn.tongbao.mediation.referral.Referral;
import cn.tongbao.mediation.room.Bookings;
import cn.tongbao.platform.records.Deed;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A case was taken back while its mediation was being opened. Its own service decides which came
 * first: it refuses to take back what it knows to be opened, so that a recall which arrives here
 * came first there, and the mediation of a case that will never know of it ends. An agreement that
 * was reached meanwhile stays the parties' own.
 */
@Component
class EndingRecalled implements RecallListener {

    private static final String ACTOR = "case-routing";

    private final Mediations mediations;
    private final MediationDesk desk;
    private final Limits limits;
    private final Course course;
    private final Bookings bookings;
    private final Clock clock;

    EndingRecalled(
            Mediations mediations,
            MediationDesk desk,
            Limits limits,
            Course course,
            Bookings bookings,
            Clock clock) {
        this.mediations = mediations;
        this.desk = desk;
        this.limits = limits;
        this.course = course;
        this.bookings = bookings;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void recalled(Referral referral) {
        mediations
                .lockRunning(referral.caseReference())
                .ifPresent(mediation -> {
                    var now = clock.instant();
                    mediation.recall(Deed.ofPlatform(ACTOR, now), limits, course);
                    bookings.releaseAfter(mediation.reference(), now);
                    desk.put(mediation, "REFERRAL_RECALLED");
                });
    }
}
