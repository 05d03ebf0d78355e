/** Selections and their proofs over HTTP. */
@NullMarked
package cn.tongbao.directory.selection.web;

import org.jspecify.annotations.NullMarked;
