package cn.tongbao.mediation.confirmation;

import cn.tongbao.mediation.mediation.MediationView;
import org.jspecify.annotations.Nullable;

/**
 * What an application has come to.
 *
 * @param status {@code AWAITING_OTHERS} until all parties have joined, then {@code APPLIED}
 * @param reference of the confirmation, once all have joined
 */
public record Applied(
        String status,
        @Nullable String reference,
        @Nullable ConfirmationView confirmation,
        MediationView mediation) {}
