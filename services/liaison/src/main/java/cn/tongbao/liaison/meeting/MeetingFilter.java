package cn.tongbao.liaison.meeting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which meetings to list.
 *
 * @param officeId an office that takes part, as host or invited
 * @param from the first legal day on which they start
 * @param to the last one
 */
public record MeetingFilter(
        @Nullable String status,
        @Nullable String caseReference,
        @Nullable String officeId,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
