/** The files of requests and meetings, each bound once. */
@NullMarked
package cn.tongbao.liaison.attachment;

import org.jspecify.annotations.NullMarked;
