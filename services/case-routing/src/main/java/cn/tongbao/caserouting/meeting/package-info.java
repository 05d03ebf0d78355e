/**
 * What meetings about a case have decided and is still to be done, a projection of liaison's
 * meetings.
 */
@NullMarked
package cn.tongbao.caserouting.meeting;

import org.jspecify.annotations.NullMarked;
