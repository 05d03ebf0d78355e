package cn.tongbao.mediation.referral;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case that was referred to a mediation body.
 *
 * @param caseReference the case
 * @param bodyOfficeId the body it was referred to
 * @param title of the case
 * @param rightType code of the right types
 * @param regionCode its place
 * @param referredAt when
 */
public record Referral(
        String caseReference,
        String bodyOfficeId,
        String title,
        @Nullable String rightType,
        @Nullable String regionCode,
        Instant referredAt) {}
