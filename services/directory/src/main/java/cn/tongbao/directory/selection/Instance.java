package cn.tongbao.directory.selection;

/** In which procedure of a case somebody is chosen. */
public enum Instance {
    /** The first one before a court. */
    FIRST,
    /** The appeal. */
    SECOND,
    /** The first instance again, after the judgment was set aside and the case sent back. */
    REMANDED,
    /** The retrial of what was final. */
    RETRIAL
}
