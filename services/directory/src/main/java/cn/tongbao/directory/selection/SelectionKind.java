package cn.tongbao.directory.selection;

/** How somebody is chosen. */
public enum SelectionKind {
    /** The parties agree, or the body chooses after hearing them (APP-01, APP-02, APP-04). */
    AGREED,
    /** Lots are drawn among those listed for the specialty (APP-03). */
    DRAW
}
