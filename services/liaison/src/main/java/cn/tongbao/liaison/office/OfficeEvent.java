package cn.tongbao.liaison.office;

/** What happened to an office; each event holds the office as it stands afterwards. */
public sealed interface OfficeEvent {

    /** The office after the event. */
    Office office();

    /** A new office works. */
    record Registered(Office office) implements OfficeEvent {}

    /** Its particulars or its superior changed. */
    record Changed(Office office) implements OfficeEvent {}

    /** It handed over to its successor. */
    record Closed(Office office) implements OfficeEvent {}

    /** Nothing happened; the state is told once more, for consumers that were reset. */
    record Restated(Office office) implements OfficeEvent {}
}
