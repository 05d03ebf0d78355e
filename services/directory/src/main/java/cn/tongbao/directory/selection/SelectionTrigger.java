package cn.tongbao.directory.selection;

/** What moves a selection on. Nobody can: the beacon does, or the limit. */
public enum SelectionTrigger {
    /** The round that was announced is there. */
    REVEAL,
    /** The limit has passed before it was. */
    LAPSE,
    /** What is kept does not fit what was published. */
    BREAK
}
