package cn.tongbao.caserouting.casefile.messaging;

import cn.tongbao.caserouting.casefile.ConfirmationNews;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A confirmation as the service of mediations publishes it, as far as a case needs it. */
record ConfirmationState(
        String reference,
        String status,
        String mediationReference,
        @Nullable String caseReference,
        String courtOfficeId,
        Instant appliedAt,
        ConfirmationNews.@Nullable Decision decision) {

    ConfirmationNews news() {
        return new ConfirmationNews(
                reference, mediationReference, status, courtOfficeId, appliedAt, decision);
    }
}
