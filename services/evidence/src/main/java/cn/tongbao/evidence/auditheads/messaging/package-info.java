/** The events that carry the heads. */
@NullMarked
package cn.tongbao.evidence.auditheads.messaging;

import org.jspecify.annotations.NullMarked;
