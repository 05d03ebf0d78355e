package cn.tongbao.caserouting.casefile;

import org.jspecify.annotations.Nullable;

/**
 * To whom a case is to be sent, and what for.
 *
 * @param officeRegion the office's seat
 */
public record DispatchOrder(
        String officeId, String officeRegion, DispatchKind kind, @Nullable String note) {}
