package cn.tongbao.platform.outbox;

import java.util.Set;

/** Hears which lanes have something to publish, right after the commit that brought it. */
public interface AppendListener {

    /** The lanes that got events. */
    void appended(Set<Integer> lanes);
}
