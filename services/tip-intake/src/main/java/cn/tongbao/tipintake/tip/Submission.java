package cn.tongbao.tipintake.tip;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was handed in. It never changes: whatever happens later is written beside it.
 *
 * @param channel code of the way it came
 * @param language the reporter's, {@code zh} or {@code en}
 * @param anonymous whether the reporter gave no name
 * @param reporterKind what the reporter says he is, for example a consumer
 * @param enteredBy who typed it in for the reporter, if somebody did
 * @param enteredOffice the office of that person
 */
public record Submission(
        TipKind kind,
        String channel,
        String language,
        String title,
        String description,
        Facts facts,
        boolean anonymous,
        @Nullable String reporterKind,
        Instant submittedAt,
        @Nullable String enteredBy,
        @Nullable String enteredOffice) {}
