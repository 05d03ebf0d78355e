package cn.tongbao.platform.web;

import cn.tongbao.platform.identity.Subject;
import org.jspecify.annotations.Nullable;

/**
 * The record of who did or saw what. A row joins the act's own transaction: without it there is
 * neither the act nor the answer. Rows are linked into a hash chain a moment later.
 */
public interface AuditTrail {

    /**
     * Writes one row.
     *
     * @param act what was done, for example {@code TIP_REVEALED}
     * @param recordKind for example {@code TIP}
     * @param record its reference; for a search, the empty string
     * @param purpose why, where the caller had to say so
     */
    void record(
            Subject who, String act, String recordKind, String record, @Nullable String purpose);
}
