package cn.tongbao.mediation.confirmation;

import cn.tongbao.platform.records.attachment.RecordFile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An objection to the ruling (CON-18).
 *
 * @param by {@code PARTY} or {@code THIRD_PERSON}
 * @param partyId the party
 * @param name the third person
 * @param knownOn when it learned of the ruling, or received it
 * @param dueOn last day for it
 */
record Objection(
        UUID id,
        String by,
        @Nullable String partyId,
        @Nullable String name,
        LocalDate knownOn,
        LocalDate dueOn,
        String text,
        List<RecordFile> files,
        Instant at) {}
