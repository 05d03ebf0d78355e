package cn.tongbao.mediation.mediation;

import cn.tongbao.mediation.record.ClockKind;
import cn.tongbao.mediation.record.Limits;
import cn.tongbao.mediation.room.Bookings;
import cn.tongbao.platform.deadlines.Deadline;
import cn.tongbao.platform.deadlines.DeadlineListener;
import cn.tongbao.platform.records.Deed;
import java.time.Instant;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What happens when a limit of a mediation comes near or passes. The mediation itself ends by its
 * own limit (TIME_OVER, online rules arts. 24 and 25), a silent mediator is replaced (art. 12),
 * parties that do not choose leave the choice to the court (art. 10); of other limits the record
 * shows that they were missed.
 */
@Configuration(proxyBeanMethods = false)
class StrikingClocks {

    private static final String ACTOR = "deadlines";

    @Bean
    DeadlineListener mediationClocks(
            MediationDesk desk, Limits limits, Course course, Bookings bookings) {
        return new OfMediation(desk, limits, course, bookings);
    }

    @Bean
    DeadlineListener termClocks(MediationDesk desk) {
        return new OfTerm(desk);
    }

    private static Deed deed(Instant at) {
        return Deed.ofPlatform(ACTOR, at);
    }

    private record OfMediation(MediationDesk desk, Limits limits, Course course, Bookings bookings)
            implements DeadlineListener {

        @Override
        public String recordKind() {
            return ClockKind.MEDIATION.recordKind();
        }

        @Override
        public void warned(Deadline deadline) {
            var mediation = desk.take(deadline.record());
            mediation
                    .timing()
                    .warned(deadline.ruleId(), deed(Objects.requireNonNull(deadline.warnedAt())));
            desk.put(mediation, "DEADLINE_WARNED");
        }

        @Override
        public void missed(Deadline deadline) {
            var mediation = desk.take(deadline.record());
            var running = mediation.clock();
            if (running == null || !running.ruleId().equals(deadline.ruleId())) {
                return;
            }
            var deed = deed(Objects.requireNonNull(deadline.missedAt()));
            switch (mediation.status()) {
                case IN_MEDIATION -> {
                    mediation.end(MediationTrigger.FAIL, "TIME_OVER", null, deed, limits, course);
                    mediation.changes().because(deadline.ruleId());
                    bookings.releaseAfter(mediation.reference(), deed.at());
                }
                case MEDIATOR_SELECTED -> {
                    mediation.leadership().lose("MEDIATOR_SILENT", deed, limits, course);
                    mediation.changes().because(deadline.ruleId());
                }
                case CONSENTED -> {
                    if (deadline.ruleId().equals("MED-01")) {
                        mediation.timing().leaveChoiceToCourt(deed, limits);
                    } else {
                        mediation.timing().missed(deadline.ruleId(), deed);
                    }
                }
                case APPLIED,
                        RETURNED,
                        CONSENT_SOUGHT,
                        REFUSED,
                        SUSPENDED_FOR_APPRAISAL,
                        AGREED,
                        PARTLY_AGREED,
                        FAILED,
                        TERMINATED,
                        PERFORMED ->
                        mediation.timing().missed(deadline.ruleId(), deed);
            }
            desk.put(mediation, "DEADLINE_MISSED");
        }
    }

    private record OfTerm(MediationDesk desk) implements DeadlineListener {

        @Override
        public String recordKind() {
            return ClockKind.TERM.recordKind();
        }

        @Override
        public void warned(Deadline deadline) {
            // A term's day is the parties' own; it is shown, and nobody is escalated to.
        }

        @Override
        public void missed(Deadline deadline) {
            var slash = deadline.record().lastIndexOf('/');
            var mediation = desk.take(deadline.record().substring(0, slash));
            mediation
                    .settlement()
                    .defaulted(
                            Integer.parseInt(deadline.record().substring(slash + 1)),
                            deed(Objects.requireNonNull(deadline.missedAt())));
            desk.put(mediation, "TERM_DEFAULTED");
        }
    }
}
