/** Mediators as the directory publishes them. */
@NullMarked
package cn.tongbao.mediation.mediator.messaging;

import org.jspecify.annotations.NullMarked;
