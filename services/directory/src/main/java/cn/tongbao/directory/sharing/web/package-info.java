/** Sharing across regions over HTTP. */
@NullMarked
package cn.tongbao.directory.sharing.web;

import org.jspecify.annotations.NullMarked;
