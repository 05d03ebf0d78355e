/** Mediators with what makes them eligible, kept by their bodies. */
@NullMarked
package cn.tongbao.mediation.mediator;

import org.jspecify.annotations.NullMarked;
