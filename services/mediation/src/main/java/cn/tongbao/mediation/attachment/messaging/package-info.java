/** Bindings that the keeper of files refuses. */
@NullMarked
package cn.tongbao.mediation.attachment.messaging;

import org.jspecify.annotations.NullMarked;
