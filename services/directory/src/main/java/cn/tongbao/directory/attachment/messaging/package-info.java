/** Bindings that the keeper of files refuses. */
@NullMarked
package cn.tongbao.directory.attachment.messaging;

import org.jspecify.annotations.NullMarked;
