/** Who the reporter is: kept apart, sealed, shown only for a stated purpose. */
@NullMarked
package cn.tongbao.tipintake.tip.reporter;

import org.jspecify.annotations.NullMarked;
