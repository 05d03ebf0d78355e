/** Hearing rooms of protection centres and their shared calendar. */
@NullMarked
package cn.tongbao.mediation.room;

import org.jspecify.annotations.NullMarked;
