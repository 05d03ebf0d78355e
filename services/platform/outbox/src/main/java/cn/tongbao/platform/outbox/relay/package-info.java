/**
 * The way out: takes events from the outbox to the broker, in the order of each aggregate, and
 * forgets an event only when the broker has confirmed it.
 */
@NullMarked
package cn.tongbao.platform.outbox.relay;

import org.jspecify.annotations.NullMarked;
