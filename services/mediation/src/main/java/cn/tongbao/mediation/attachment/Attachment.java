package cn.tongbao.mediation.attachment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file bound to a record.
 *
 * @param record the mediation or confirmation
 * @param purpose what it was handed in for, for example {@code AGREEMENT}
 * @param partyId the party whose paper it is, if the other parties do not see it
 * @param by who attached it
 * @param recordVersion the version of the record that it came with
 * @param refused why the keeper of files refused the binding; null as long as it stands
 */
public record Attachment(
        RecordFile file,
        String record,
        String purpose,
        @Nullable String partyId,
        Instant attachedAt,
        @Nullable String by,
        long recordVersion,
        @Nullable String refused) {}
