package cn.tongbao.caserouting.casefile.messaging;

import cn.tongbao.caserouting.casefile.MediationNews;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A mediation as its service publishes it, as far as a case needs it. */
record MediationState(
        String reference,
        String status,
        @Nullable String caseReference,
        String bodyOfficeId,
        @Nullable Agreement agreement,
        @Nullable End end,
        @Nullable List<String> undisputedFacts,
        MediationNews.@Nullable Performance performance) {

    MediationNews news() {
        return new MediationNews(
                reference,
                bodyOfficeId,
                status,
                end == null ? null : end.ground(),
                Objects.requireNonNullElse(undisputedFacts, List.of()),
                agreement == null ? null : agreement.effectiveOn(),
                agreement != null && agreement.partial(),
                performance);
    }

    /** What was agreed, without its terms. */
    record Agreement(LocalDate effectiveOn, boolean partial) {}

    /** Why it ended. */
    record End(@Nullable String ground) {}
}
