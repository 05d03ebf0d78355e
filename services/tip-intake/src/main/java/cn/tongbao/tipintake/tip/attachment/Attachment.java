package cn.tongbao.tipintake.tip.attachment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of a tip.
 *
 * @param message the message that it came with; null for files handed in with the tip itself
 * @param by who attached it, if somebody was signed in
 * @param recordVersion the version of the tip that it came with
 * @param identity whether it shows who the reporter is, so that it is for nobody but those to whom
 *     that was revealed
 * @param refused why the keeper of files refused the binding; null as long as it stands
 */
public record Attachment(
        String evidenceId,
        String tip,
        @Nullable UUID message,
        String name,
        String mediaType,
        long size,
        String sha256,
        Instant attachedAt,
        @Nullable String by,
        long recordVersion,
        boolean identity,
        @Nullable String refused) {}
