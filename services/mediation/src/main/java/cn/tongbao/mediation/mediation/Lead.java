package cn.tongbao.mediation.mediation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The mediator who leads, or is asked to lead, a mediation.
 *
 * @param person the mediator
 * @param appointment who chose him
 * @param eligibility why he may mediate under the framework, as it was found when he was named
 * @param acceptedAt when he took it up
 * @param disclosure the interest that he disclosed
 * @param disclosedAt when
 */
public record Lead(
        String person,
        String name,
        Appointment appointment,
        Eligible eligibility,
        Instant namedAt,
        @Nullable Instant acceptedAt,
        @Nullable String disclosure,
        @Nullable Instant disclosedAt) {

    Lead accepting(Instant at) {
        return new Lead(
                person, name, appointment, eligibility, namedAt, at, disclosure, disclosedAt);
    }

    Lead disclosing(String interest, Instant at) {
        return new Lead(person, name, appointment, eligibility, namedAt, null, interest, at);
    }

    /** Who chose a mediator. */
    public enum Appointment {
        /** The parties together. */
        CHOSEN_BY_PARTIES,
        /** The mediation body. */
        APPOINTED_BY_BODY,
        /** The inviting court. */
        APPOINTED_BY_COURT
    }

    /** The rule by which he was found eligible. */
    public record Eligible(
            String ruleId, String citation, boolean verified, String zh, String en) {}
}
