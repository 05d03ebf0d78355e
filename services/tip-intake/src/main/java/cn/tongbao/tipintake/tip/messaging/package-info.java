/** What the other services are told about a tip. */
@NullMarked
package cn.tongbao.tipintake.tip.messaging;

import org.jspecify.annotations.NullMarked;
