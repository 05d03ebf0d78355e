/** What requests and meetings keep beside themselves: limits and changes. */
@NullMarked
package cn.tongbao.liaison.record;

import org.jspecify.annotations.NullMarked;
