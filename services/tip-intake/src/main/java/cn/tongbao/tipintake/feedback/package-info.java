/** How far the case has come that a tip went into. */
@NullMarked
package cn.tongbao.tipintake.feedback;

import org.jspecify.annotations.NullMarked;
