package cn.tongbao.platform.outbox;

import cn.tongbao.platform.outbox.topology.Topology;
import cn.tongbao.platform.outbox.topology.Topology.EventQueue;
import cn.tongbao.platform.test.RealPostgres;
import cn.tongbao.platform.test.RealRabbit;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A whole service on real servers, as small as can be. Several may stand side by side. */
public final class TestService implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private TestService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Begins the description of a service. */
    public static Description named(String source) {
        return new Description(source);
    }

    /** Appends events in a transaction of their own. */
    public void append(NewEvent... events) {
        inTransaction(() -> bean(Outbox.class).append(List.of(events)));
    }

    /** Runs something in a transaction. */
    public void inTransaction(Runnable act) {
        new TransactionTemplate(bean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> act.run());
    }

    /** How many events wait in the outbox, parked ones among them. */
    public long waiting() {
        return count("select count(*) from outbox");
    }

    /** Reads a meter; one that nothing was counted by yet is at zero. */
    public double meter(String name) {
        var meter = bean(MeterRegistry.class).find(name).meter();
        return meter == null ? 0 : meter.measure().iterator().next().getValue();
    }

    /** Counts by a query of one figure. */
    public long count(String sql) {
        return jdbc().sql(sql).query(Long.class).single();
    }

    /** The service's database. */
    public JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    /** A bean of the service. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    /** What a test service is to be like. */
    public static final class Description {

        private final Map<String, Object> properties = new HashMap<>();
        private final List<Consumer<GenericApplicationContext>> beans = new ArrayList<>();

        private Description(String source) {
            with("tongbao.outbox.source", source);
            with("tongbao.outbox.relay.park-after", 3);
            with("tongbao.outbox.relay.longest-pause", "200ms");
            with("tongbao.outbox.consumers.first-pause", "10ms");
            with("tongbao.outbox.consumers.longest-pause", "100ms");
            with("tongbao.outbox.consumers.attempts", 4);
            with("spring.flyway.locations", "classpath:db/platform/outbox");
            with("spring.datasource.hikari.connection-timeout", "2000");
            with("spring.main.banner-mode", "off");
            with("management.endpoints.web.exposure.include", "health,republish");
        }

        /** Sets a property. */
        public Description with(String property, Object value) {
            properties.put(property, value);
            return this;
        }

        /** Adds a bean. */
        public <T> Description with(Class<T> type, Supplier<T> bean) {
            beans.add(context -> context.registerBean(type, bean));
            return this;
        }

        /** Adds a bean that is made by its constructor. */
        public Description with(Class<?> type) {
            beans.add(context -> context.registerBean(type));
            return this;
        }

        /** Sets the database. */
        public Description on(RealPostgres.Database database) {
            return with("spring.datasource.url", database.getJdbcUrl())
                    .with("spring.datasource.username", database.getUsername())
                    .with("spring.datasource.password", database.getPassword());
        }

        /** Sets the broker. */
        public Description at(RealRabbit.Host host) {
            return with("spring.rabbitmq.host", "127.0.0.1")
                    .with("spring.rabbitmq.port", host.port())
                    .with("spring.rabbitmq.virtual-host", host.virtualHost())
                    .with("spring.rabbitmq.username", host.getUsername())
                    .with("spring.rabbitmq.password", host.getPassword());
        }

        /** Starts it. */
        public TestService started() {
            SpringApplicationBuilder builder =
                    new SpringApplicationBuilder(Application.class)
                            .web(WebApplicationType.NONE)
                            .initializers(context ->
                                    beans.forEach(bean ->
                                            bean.accept((GenericApplicationContext) context)));
            String[] arguments =
                    properties.entrySet().stream()
                            .map(each -> "--" + each.getKey() + "=" + each.getValue())
                            .toArray(String[]::new);
            return new TestService(builder.run(arguments));
        }
    }

    /**
     * Two publishers; the right one consumes what the left one publishes, and so does a batch one.
     */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {

        @Bean
        Topology topology() {
            return new Topology(
                    "dead-letters",
                    20,
                    List.of("left.events", "right.events"),
                    List.of(
                            new EventQueue(
                                    "right.from-left", "left.events", List.of("thing.#"), true),
                            new EventQueue(
                                    "batch.from-left", "left.events", List.of("thing.#"), false),
                            new EventQueue(
                                    "left.from-right", "right.events", List.of("thing.#"), true)));
        }
    }
}
