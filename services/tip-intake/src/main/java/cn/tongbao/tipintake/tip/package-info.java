/** The tip itself: what was handed in, its states and how it is kept. */
@NullMarked
package cn.tongbao.tipintake.tip;

import org.jspecify.annotations.NullMarked;
