package cn.tongbao.caserouting.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why an office sent a dispatch back.
 *
 * @param ground code of the refusal grounds
 * @param text in the office's words
 * @param proposedOfficeId the office that it holds competent
 * @param late whether the time to object (RTE-04) was over
 */
public record Refusal(
        String ground, String text, @Nullable String proposedOfficeId, boolean late, Instant at) {}
