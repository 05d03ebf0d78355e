package cn.tongbao.platform.outbox.relay;

import cn.tongbao.platform.outbox.OutboxSettings;
import cn.tongbao.platform.outbox.TestService;
import cn.tongbao.platform.outbox.Things;
import java.util.concurrent.CountDownLatch;

/** A process of its own that dies at the worst moment: the broker has the event, the outbox too. */
final class RelayToBeKilled {

    static final int KILLED = 137;

    private RelayToBeKilled() {}

    public static void main(String[] arguments) throws InterruptedException {
        TestService service =
                TestService.named("left")
                        .with("spring.datasource.url", arguments[0])
                        .with("spring.datasource.username", "postgres")
                        .with("spring.datasource.password", "postgres")
                        .with("spring.rabbitmq.port", arguments[1])
                        .with("spring.rabbitmq.virtual-host", arguments[2])
                        .with("spring.rabbitmq.username", "tongbao")
                        .with("spring.rabbitmq.password", "tongbao")
                        .with(DyingPublishers.class)
                        .started();
        service.append(Things.changed("repeated", 1));
        new CountDownLatch(1).await();
    }

    static final class DyingPublishers implements PublisherSource {

        private final Broker broker;
        private final OutboxSettings settings;

        DyingPublishers(Broker broker, OutboxSettings settings) {
            this.broker = broker;
            this.settings = settings;
        }

        @Override
        public EventPublisher get() {
            EventPublisher real =
                    new ConfirmedPublisher(
                            broker, settings.source(), settings.relay().confirmTimeout());
            return batch -> {
                Outcome outcome = real.publish(batch);
                if (!outcome.confirmed().isEmpty()) {
                    Runtime.getRuntime().halt(KILLED);
                }
                return outcome;
            };
        }
    }
}
