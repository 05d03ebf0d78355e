/** The public calls under a receipt code. */
@NullMarked
package cn.tongbao.tipintake.receipt.web;

import org.jspecify.annotations.NullMarked;
