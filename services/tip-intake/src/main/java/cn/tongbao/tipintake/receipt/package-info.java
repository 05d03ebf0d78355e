/** What a reporter sees and does with the receipt code. */
@NullMarked
package cn.tongbao.tipintake.receipt;

import org.jspecify.annotations.NullMarked;
