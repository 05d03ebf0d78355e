/** Mediators with what makes them eligible, told by the directory or kept by their bodies. */
@NullMarked
package cn.tongbao.mediation.mediator;

import org.jspecify.annotations.NullMarked;
