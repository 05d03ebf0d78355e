/** Hearing rooms over HTTP. */
@NullMarked
package cn.tongbao.mediation.room.web;

import org.jspecify.annotations.NullMarked;
