/** Follows the cases. */
@NullMarked
package cn.tongbao.tipintake.feedback.messaging;

import org.jspecify.annotations.NullMarked;
