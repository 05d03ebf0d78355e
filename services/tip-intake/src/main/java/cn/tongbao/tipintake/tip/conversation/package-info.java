/** What office and reporter write to each other. */
@NullMarked
package cn.tongbao.tipintake.tip.conversation;

import org.jspecify.annotations.NullMarked;
