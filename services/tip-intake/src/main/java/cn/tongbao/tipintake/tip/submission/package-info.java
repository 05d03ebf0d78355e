/** Handing a tip in, by whom it may be done and where it lands. */
@NullMarked
package cn.tongbao.tipintake.tip.submission;

import org.jspecify.annotations.NullMarked;
