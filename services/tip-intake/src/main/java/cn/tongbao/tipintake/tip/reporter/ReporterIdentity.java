package cn.tongbao.tipintake.tip.reporter;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** Who the reporter says he is. Never printed, whatever is done with it by mistake. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReporterIdentity(
        String name, @Nullable String phone, @Nullable String email, String kind) {

    @Override
    public String toString() {
        return "ReporterIdentity[****]";
    }
}
