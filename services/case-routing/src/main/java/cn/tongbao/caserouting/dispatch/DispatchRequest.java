package cn.tongbao.caserouting.dispatch;

import org.jspecify.annotations.Nullable;

/** To whom, what for, and what to mind. */
public record DispatchRequest(
        @Nullable String officeId, @Nullable String kind, @Nullable String note) {}
