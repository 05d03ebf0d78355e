package cn.tongbao.directory.attachment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file bound to a record.
 *
 * @param record the entry or selection
 * @param purpose what it was handed in for, for example {@code QUALIFICATION}
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
