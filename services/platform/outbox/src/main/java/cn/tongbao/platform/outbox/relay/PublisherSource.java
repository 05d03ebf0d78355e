package cn.tongbao.platform.outbox.relay;

import java.util.function.Supplier;

/** Gives each worker of the relay a publisher of its own. */
interface PublisherSource extends Supplier<EventPublisher> {}
