package cn.tongbao.caserouting.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The dispute behind a case, referred to a mediation body, and what was heard of it since.
 *
 * @param bodyOfficeId the body
 * @param recalledAt when the centre took the referral back
 * @param earlier references of the mediations of earlier referrals, of which no more is followed
 * @param mediation as last heard of, once the body has opened it
 * @param confirmation the newest application for confirmation of its agreement, as last heard of
 */
record Referral(
        String bodyOfficeId,
        Instant referredAt,
        @Nullable Instant recalledAt,
        List<String> earlier,
        @Nullable MediationNews mediation,
        @Nullable ConfirmationNews confirmation) {

    Referral {
        earlier = CaseContent.copied(earlier);
    }

    /** A new one, which takes the place of the last. */
    static Referral to(String bodyOfficeId, Instant at, @Nullable Referral last) {
        var earlier = new ArrayList<String>();
        if (last != null) {
            earlier.addAll(last.earlier);
            if (last.mediation != null) {
                earlier.add(last.mediation.reference());
            }
        }
        return new Referral(bodyOfficeId, at, null, earlier, null, null);
    }

    /** Whether the body has the dispute: it was not taken back, and no end has been heard of. */
    boolean running() {
        return recalledAt == null
                && (mediation == null || !(mediation.settled() || mediation.returned()));
    }

    /** Whether the news are about the mediation of this referral; its first news bind it. */
    boolean concerns(MediationNews news) {
        if (recalledAt != null) {
            return false;
        }
        if (mediation != null) {
            return mediation.reference().equals(news.reference());
        }
        return news.bodyOfficeId().equals(bodyOfficeId) && !earlier.contains(news.reference());
    }

    /** Whether the news are about the newest confirmation of this referral's mediation. */
    boolean concerns(ConfirmationNews news) {
        return mediation != null
                && mediation.reference().equals(news.mediationReference())
                && (confirmation == null
                        || confirmation.reference().equals(news.reference())
                        || news.appliedAt().isAfter(confirmation.appliedAt()));
    }

    /** The body was closed, and its successor goes on. */
    Referral handedTo(String heirId) {
        return new Referral(heirId, referredAt, recalledAt, earlier, mediation, confirmation);
    }

    Referral recalled(Instant at) {
        return new Referral(bodyOfficeId, referredAt, at, earlier, mediation, confirmation);
    }

    Referral with(MediationNews news) {
        return new Referral(bodyOfficeId, referredAt, recalledAt, earlier, news, confirmation);
    }

    Referral with(ConfirmationNews news) {
        return new Referral(bodyOfficeId, referredAt, recalledAt, earlier, mediation, news);
    }
}
