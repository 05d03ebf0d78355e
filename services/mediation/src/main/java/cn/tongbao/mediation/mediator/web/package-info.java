/** Mediators over HTTP. */
@NullMarked
package cn.tongbao.mediation.mediator.web;

import org.jspecify.annotations.NullMarked;
