package cn.tongbao.caserouting.casefile;

/** A limit to start or to stop with the change being made. */
sealed interface ClockChange {

    /** The kind of record the limit binds. */
    Kind kind();

    /** The record it binds. */
    String record();

    /** It begins to run. */
    record Start(Kind kind, String record, RunningLimit limit) implements ClockChange {}

    /** It ends, kept or missed. */
    record Stop(Kind kind, String record, String ruleId) implements ClockChange {}

    /** The kinds of record that limits bind here. */
    enum Kind {
        CASE("case"),
        DISPATCH("dispatch"),
        INSTRUCTION("instruction"),
        /** A hand-over, of which the reporters have to be told. */
        TRANSFER("transfer");

        private final String recordKind;

        Kind(String recordKind) {
            this.recordKind = recordKind;
        }

        String recordKind() {
            return recordKind;
        }
    }
}
