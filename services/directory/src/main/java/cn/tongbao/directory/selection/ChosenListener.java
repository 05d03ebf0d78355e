package cn.tongbao.directory.selection;

import cn.tongbao.platform.records.Deed;

/** What follows when somebody is chosen; called in the same transaction. */
public interface ChosenListener {

    /** Somebody is. */
    void chosen(Selection selection, Deed deed);
}
