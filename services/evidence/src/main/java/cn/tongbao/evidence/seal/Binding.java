package cn.tongbao.evidence.seal;

/** What became of a record's wish to hold a file. */
public sealed interface Binding {

    /** The file as it stands afterwards. */
    SealedFile file();

    /** The record is the first one and holds the file now. */
    record Bound(SealedFile file) implements Binding {}

    /** The record held the file before. */
    record Standing(SealedFile file) implements Binding {}

    /** The record does not get the file. */
    record Refused(SealedFile file, RefusalReason reason) implements Binding {}
}
