/** The inbox and the whole tip, as staff see them. */
@NullMarked
package cn.tongbao.tipintake.tip.triage.query;

import org.jspecify.annotations.NullMarked;
