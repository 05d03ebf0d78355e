package cn.tongbao.caserouting.meeting;

import java.time.LocalDate;

/**
 * A decision of a meeting about a case that nobody has fulfilled yet.
 *
 * @param ownerOfficeId who has to
 * @param overdue whether its day has passed
 */
public record OpenItem(
        String decisionId,
        String meetingReference,
        String text,
        String ownerOfficeId,
        LocalDate dueOn,
        boolean overdue) {}
