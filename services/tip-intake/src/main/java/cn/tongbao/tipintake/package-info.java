/** Takes tips in, has them examined by the intake offices and keeps their reporters informed. */
@NullMarked
package cn.tongbao.tipintake;

import org.jspecify.annotations.NullMarked;
