/** What requests and meetings keep beside themselves: deeds, limits, history, changes. */
@NullMarked
package cn.tongbao.liaison.record;

import org.jspecify.annotations.NullMarked;
