package cn.tongbao.mediation.confirmation;

import cn.tongbao.platform.records.attachment.RecordFile;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the court decided.
 *
 * @param result code of the ruling results; null where it did not accept the application
 * @param ground coded ground of non-acceptance or dismissal
 * @param number the court's own number
 * @param enforceableUntil last day to apply for enforcement (CON-19)
 * @param objectBy last day for the parties to object (CON-18)
 */
record Decision(
        @Nullable String result,
        @Nullable String ground,
        @Nullable String number,
        LocalDate on,
        @Nullable String text,
        @Nullable RecordFile file,
        @Nullable LocalDate enforceableUntil,
        @Nullable LocalDate objectBy) {}
