package cn.tongbao.tipintake.tip.reporter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an officer sees who has stated a purpose. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RevealedReporter(
        String name,
        @Nullable String phone,
        @Nullable String email,
        String kind,
        List<IdentityReply> replies) {

    /** Copies the replies. */
    public RevealedReporter {
        replies = List.copyOf(replies);
    }

    /** What the reporter replied when asked who he is. */
    public record IdentityReply(String text, Instant at) {}

    @Override
    public String toString() {
        return "RevealedReporter[****]";
    }
}
