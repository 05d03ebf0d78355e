package cn.tongbao.directory.practicefeedback;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a body said about one engagement, for itself and for whom it is about.
 *
 * @param memberId whom it is about
 * @param answer his answer, once he gave one
 */
public record Feedback(
        String reference,
        String memberId,
        Scores scores,
        @Nullable String text,
        Instant givenAt,
        @Nullable String answer,
        @Nullable Instant answeredAt) {}
