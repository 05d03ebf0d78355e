/** Mediations over HTTP. */
@NullMarked
package cn.tongbao.mediation.mediation.web;

import org.jspecify.annotations.NullMarked;
