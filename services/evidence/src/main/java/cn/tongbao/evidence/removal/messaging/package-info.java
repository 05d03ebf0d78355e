/** Looks at the queues that attachments come in by. */
@NullMarked
package cn.tongbao.evidence.removal.messaging;

import org.jspecify.annotations.NullMarked;
