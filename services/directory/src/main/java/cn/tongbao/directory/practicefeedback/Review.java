package cn.tongbao.directory.practicefeedback;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A look at somebody's practice that the keeper owes, and what came of it. */
public record Review(
        UUID id,
        String memberId,
        String reason,
        Instant openedAt,
        @Nullable String result,
        @Nullable Instant closedAt) {}
