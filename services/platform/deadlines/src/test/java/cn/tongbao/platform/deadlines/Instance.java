package cn.tongbao.platform.deadlines;

import java.time.Clock;
import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One instance of a service that has limits. Several may watch over one database. */
final class Instance implements AutoCloseable {

    static final Instant START = Instant.parse("2026-10-01T01:00:00Z");

    private final ConfigurableApplicationContext context;

    private Instance(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static Instance started(
            String databaseUrl, Clock clock, Function<JdbcClient, DeadlineListener> listener) {
        return started(databaseUrl, clock, listener, null);
    }

    static Instance started(
            String databaseUrl,
            Clock clock,
            Function<JdbcClient, DeadlineListener> listener,
            @Nullable BiFunction<JdbcClient, Deadlines, DeadlineRecounting> recounting) {
        SpringApplicationBuilder builder =
                new SpringApplicationBuilder(Application.class)
                        .web(WebApplicationType.NONE)
                        .initializers(context -> {
                            var beans = (GenericApplicationContext) context;
                            beans.registerBean(Clock.class, () -> clock);
                            Supplier<DeadlineListener> made =
                                    () -> listener.apply(beans.getBean(JdbcClient.class));
                            beans.registerBean(DeadlineListener.class, made);
                            if (recounting != null) {
                                Supplier<DeadlineRecounting> counting =
                                        () ->
                                                recounting.apply(
                                                        beans.getBean(JdbcClient.class),
                                                        beans.getBean(Deadlines.class));
                                beans.registerBean(DeadlineRecounting.class, counting);
                            }
                        });
        return new Instance(
                builder.run(
                        "--spring.datasource.url=" + databaseUrl,
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres",
                        "--spring.flyway.locations=classpath:db/platform/deadlines,classpath:db/test",
                        "--spring.main.banner-mode=off",
                        "--tongbao.deadlines.every=100ms",
                        "--tongbao.deadlines.recount-pause=200ms"));
    }

    Deadlines deadlines() {
        return context.getBean(Deadlines.class);
    }

    JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }

    void inTransaction(Runnable act) {
        new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> act.run());
    }

    /** Starts a limit of ten days with a warning after eight. */
    void start(String record) {
        start(record, "RTE-05");
    }

    void start(String record, String ruleId) {
        inTransaction(() ->
                deadlines()
                        .start(
                                new NewDeadline(
                                        "dispatch",
                                        record,
                                        ruleId,
                                        "v1",
                                        START,
                                        START.plusSeconds(8 * 86_400),
                                        START.plusSeconds(10 * 86_400))));
    }

    long count(String sql) {
        return jdbc().sql(sql).query(Long.class).single();
    }

    @Override
    public void close() {
        context.close();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {}
}
