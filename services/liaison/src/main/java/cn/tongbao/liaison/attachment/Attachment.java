package cn.tongbao.liaison.attachment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file bound to a record.
 *
 * @param record the request or meeting
 * @param purpose what it was handed in for, for example {@code REPLY}
 * @param by who attached it
 * @param recordVersion the version of the record that it came with
 * @param refused why the keeper of files refused the binding; null as long as it stands
 */
public record Attachment(
        RecordFile file,
        String record,
        String purpose,
        Instant attachedAt,
        @Nullable String by,
        long recordVersion,
        @Nullable String refused) {}
