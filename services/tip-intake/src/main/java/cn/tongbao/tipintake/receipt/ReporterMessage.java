package cn.tongbao.tipintake.receipt;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a reporter sends under the receipt code. */
public record ReporterMessage(
        @Nullable String receiptCode,
        @Nullable String text,
        @Nullable List<@Nullable String> evidence,
        @Nullable String requestId) {

    /** Keeps the code and the text out of logs. */
    @Override
    public String toString() {
        return "ReporterMessage[****]";
    }
}
