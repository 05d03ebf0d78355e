package cn.tongbao.platform.identity;

import java.util.Set;

/**
 * Something that can be done with one kind of record, with the roles that may do it. Each service
 * lists its acts in an enum per kind of record, reading among them.
 */
public interface Act {

    /** Names of the roles that may do this to a record that they can read. */
    Set<String> roles();
}
