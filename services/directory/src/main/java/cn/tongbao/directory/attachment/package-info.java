/** The files of entries and selections, each bound once. */
@NullMarked
package cn.tongbao.directory.attachment;

import org.jspecify.annotations.NullMarked;
