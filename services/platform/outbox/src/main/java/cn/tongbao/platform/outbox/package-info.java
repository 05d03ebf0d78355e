/**
 * Events leave a service together with the transaction that caused them, and take effect at their
 * consumers once.
 *
 * <p>An act appends its events to a table ({@link cn.tongbao.platform.outbox.Outbox}); a relay
 * publishes them in the order of each aggregate; a consumer remembers what it has handled. Between
 * the two nothing depends on the broker being there at the moment of the act.
 */
@NullMarked
package cn.tongbao.platform.outbox;

import org.jspecify.annotations.NullMarked;
