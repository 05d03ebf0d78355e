/** Confidential notes over HTTP. */
@NullMarked
package cn.tongbao.mediation.note.web;

import org.jspecify.annotations.NullMarked;
