/** What the registers of institutions and of persons answer to alike over HTTP. */
@NullMarked
package cn.tongbao.directory.entry.web;

import org.jspecify.annotations.NullMarked;
