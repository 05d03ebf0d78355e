package cn.tongbao.tipintake.tip.conversation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message between office and reporter.
 *
 * @param text null where it is sealed with the reporter's identity
 * @param requestId the request that it makes or replies to
 * @param items what a request asks for
 * @param dueOn until when
 * @param person the officer; null for the reporter
 */
public record Message(
        UUID id,
        String tip,
        MessageKind kind,
        @Nullable String text,
        @Nullable String requestId,
        List<String> items,
        @Nullable LocalDate dueOn,
        Instant at,
        @Nullable String person,
        @Nullable String office) {

    /** Copies the items. */
    public Message {
        items = List.copyOf(items);
    }

    /** The reporter writes. */
    public static Message fromReporter(
            UUID id,
            String tip,
            MessageKind kind,
            @Nullable String text,
            @Nullable String requestId,
            Instant at) {
        return new Message(id, tip, kind, text, requestId, List.of(), null, at, null, null);
    }
}
