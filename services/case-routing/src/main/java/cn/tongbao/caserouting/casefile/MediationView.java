package cn.tongbao.caserouting.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The mediation of the dispute behind a case, as far as it comes back to the case.
 *
 * @param status absent until the body has opened the mediation
 * @param endedGround coded ground of its end
 * @param undisputedFacts what the parties recorded jointly and let be handed on
 */
public record MediationView(
        String bodyOfficeId,
        @Nullable Instant referredAt,
        @Nullable Instant recalledAt,
        @Nullable String reference,
        @Nullable String status,
        @Nullable String endedGround,
        @Nullable List<String> undisputedFacts,
        @Nullable LocalDate agreementEffectiveOn,
        @Nullable ConfirmationPart confirmation,
        MediationNews.@Nullable Performance performance) {

    /** For whoever answers for the case; in lists the facts are left out. */
    static MediationView whole(Referral referral, boolean full) {
        var news = referral.mediation();
        var confirmation = referral.confirmation();
        return new MediationView(
                referral.bodyOfficeId(),
                referral.referredAt(),
                referral.recalledAt(),
                news == null ? null : news.reference(),
                news == null ? null : news.status(),
                news == null ? null : news.endedGround(),
                news == null || !full || news.undisputedFacts().isEmpty()
                        ? null
                        : news.undisputedFacts(),
                news == null ? null : news.agreementEffectiveOn(),
                confirmation == null ? null : ConfirmationPart.of(confirmation),
                news == null ? null : news.performance());
    }

    /** For an office that holds a dispatch: that it is in mediation, and nothing of it. */
    static @Nullable MediationView reduced(Referral referral) {
        if (referral.recalledAt() != null) {
            return null;
        }
        var news = referral.mediation();
        return new MediationView(
                referral.bodyOfficeId(),
                null,
                null,
                null,
                news == null ? null : news.status(),
                null,
                null,
                null,
                null,
                null);
    }

    /**
     * The judicial confirmation of its agreement.
     *
     * @param number of the court
     */
    public record ConfirmationPart(
            String reference,
            String status,
            String courtOfficeId,
            @Nullable String number,
            @Nullable String result,
            @Nullable LocalDate on) {

        static ConfirmationPart of(ConfirmationNews news) {
            var decision = news.decision();
            return new ConfirmationPart(
                    news.reference(),
                    news.status(),
                    news.courtOfficeId(),
                    decision == null ? null : decision.number(),
                    decision == null ? null : decision.result(),
                    decision == null ? null : decision.on());
        }
    }
}
