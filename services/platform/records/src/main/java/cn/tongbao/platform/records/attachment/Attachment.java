package cn.tongbao.platform.records.attachment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file bound to a record.
 *
 * @param record its reference
 * @param purpose what it was handed in for
 * @param owner whose it is within the record, if not all its readers see it
 * @param by who attached it
 * @param recordVersion the version of the record that it came with
 * @param refused why the keeper of files refused the binding; null as long as it stands
 */
public record Attachment(
        RecordFile file,
        String record,
        String purpose,
        @Nullable String owner,
        Instant attachedAt,
        @Nullable String by,
        long recordVersion,
        @Nullable String refused) {}
