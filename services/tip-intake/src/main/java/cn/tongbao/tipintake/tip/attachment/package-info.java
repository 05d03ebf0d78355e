/** The files of a tip, each bound once. */
@NullMarked
package cn.tongbao.tipintake.tip.attachment;

import org.jspecify.annotations.NullMarked;
