/** The registers as selections see them: who is listed, for what, and with which interests. */
@NullMarked
package cn.tongbao.directory.member;

import org.jspecify.annotations.NullMarked;
