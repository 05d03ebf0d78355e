package cn.tongbao.directory.entry;

import cn.tongbao.directory.record.ClockKind;

/** The two registers. */
public enum Register {
    /** Of appraisal institutions. */
    INSTITUTIONS('I', "INSTITUTION", "institution", ClockKind.INSTITUTION),
    /** Of persons: experts, technical investigators, mediators. */
    PERSONS('E', "EXPERT", "expert", ClockKind.EXPERT);

    private final char letter;
    private final String recordKind;
    private final String subject;
    private final ClockKind clocks;

    Register(char letter, String recordKind, String subject, ClockKind clocks) {
        this.letter = letter;
        this.recordKind = recordKind;
        this.subject = subject;
        this.clocks = clocks;
    }

    /** The letter that references of its entries begin with. */
    char letter() {
        return letter;
    }

    /** The kind of record that files are bound to and looks are remembered under. */
    String recordKind() {
        return recordKind;
    }

    /** The kind of record that limits bind. */
    ClockKind clocks() {
        return clocks;
    }

    /** The type of an event about its entries. */
    String event(String fact) {
        return subject + "." + fact + ".v1";
    }
}
