package cn.tongbao.mediation.mediation;

import org.jspecify.annotations.Nullable;

/**
 * Which mediations somebody asks for.
 *
 * @param status code of the mediation statuses
 * @param caseReference the case they were referred from
 * @param overdue whether a limit has passed
 */
public record MediationFilter(
        @Nullable String status, @Nullable String caseReference, @Nullable Boolean overdue) {}
