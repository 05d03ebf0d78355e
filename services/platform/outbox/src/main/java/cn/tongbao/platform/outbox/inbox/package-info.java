/**
 * The way in: takes events from this service's queues to its handlers, each with effect once.
 *
 * <p>A failing event is tried again where it stands, with growing pauses, so that those behind it
 * do not overtake it, and goes to the dead letters in the end. A database that is away is waited
 * for and counts against no event.
 */
@NullMarked
package cn.tongbao.platform.outbox.inbox;

import org.jspecify.annotations.NullMarked;
