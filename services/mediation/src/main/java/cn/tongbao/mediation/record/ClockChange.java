package cn.tongbao.mediation.record;

import cn.tongbao.platform.deadlines.RunningLimit;

/** A limit to start or to stop with the change being made. */
public sealed interface ClockChange {

    /** The kind of record the limit binds. */
    ClockKind kind();

    /** The record it binds. */
    String record();

    /** It begins to run. */
    record Start(ClockKind kind, String record, RunningLimit limit) implements ClockChange {}

    /** It ends, kept or missed. */
    record Stop(ClockKind kind, String record, String ruleId) implements ClockChange {}
}
