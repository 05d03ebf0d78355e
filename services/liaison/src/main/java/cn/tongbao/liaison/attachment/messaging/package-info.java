/** Bindings that the keeper of files refuses. */
@NullMarked
package cn.tongbao.liaison.attachment.messaging;

import org.jspecify.annotations.NullMarked;
