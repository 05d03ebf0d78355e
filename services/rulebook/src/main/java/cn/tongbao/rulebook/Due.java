package cn.tongbao.rulebook;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A limit counted out.
 *
 * @param warnAt after the share of the time that {@code RTE-06} sets
 * @param dueAt the end of the last day in Asia/Shanghai: from this instant on the limit is missed
 * @param dueOn the last day, as people name it
 * @param provisional the count used days whose holidays are not published yet
 */
public record Due(
        Instant startsAt, Instant warnAt, Instant dueAt, LocalDate dueOn, boolean provisional) {}
