/** The call that hands a tip in. */
@NullMarked
package cn.tongbao.tipintake.tip.submission.web;

import org.jspecify.annotations.NullMarked;
