package cn.tongbao.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import cn.tongbao.platform.identity.TestIdentity;
import cn.tongbao.platform.identity.TestTokens;
import cn.tongbao.platform.outbox.Envelope;
import cn.tongbao.platform.outbox.Event;
import cn.tongbao.platform.test.RealPostgres;
import cn.tongbao.platform.test.RealRabbit;
import java.time.Duration;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@SpringBootTest(properties = "tongbao.search.elasticsearch.replicas=0")
@AutoConfigureMockMvc
@Import({RealPostgres.class, RealRabbit.class, TestIdentity.class})
@ContextConfiguration(initializers = ElasticsearchAddress.class)
class BrokerTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SUPERVISOR =
            TestTokens.bearer("supervisor.national", "supervisor", null, "000000");

    @Autowired MockMvc http;
    @Autowired RabbitTemplate broker;
    @Autowired JdbcClient jdbc;

    @Test
    void what_the_owners_publish_is_found() {
        for (int i = 0; i < 700; i++) {
            publish(
                    "tip",
                    Matters.tip("T-310000-2026-B%05d".formatted(i), "310000", "published tip"));
        }
        publish(
                "case",
                Matters.caseFile("C-310000-2026-BR0KER", "310000", "published case", "T-1"));
        publish("office", Matters.office("SAMR-310000", "310000", "published 上海市市场监督管理局"));

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() ->
                        http.perform(
                                        get("/api/v1/search?q=published")
                                                .header(HttpHeaders.AUTHORIZATION, SUPERVISOR))
                                .andExpect(jsonPath("$.total").value(702)));
    }

    @Test
    void an_event_delivered_twice_counts_once() {
        Event event = Matters.tip("T-310000-2026-TW1CE0", "310000", "delivered twice");
        publish("tip", event);
        publish("tip", event);
        publish("tip", Matters.tip("T-310000-2026-AFTER0", "310000", "delivered after"));

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() ->
                        assertThat(
                                        jdbc.sql(
                                                        "select count(*) from document"
                                                                + " where body ->> 'title' like"
                                                                + " 'delivered%'")
                                                .query(Long.class)
                                                .single())
                                .isEqualTo(2));
    }

    private void publish(String aggregate, Event event) {
        byte[] document =
                Envelope.write(
                        event.id(),
                        event.type(),
                        event.source(),
                        event.time(),
                        aggregate,
                        event.subject(),
                        event.aggregateVersion(),
                        headers(event),
                        event.data().toString());
        broker.send(
                event.source() + ".events",
                event.type(),
                MessageBuilder.withBody(document)
                        .setContentType(Envelope.MEDIA_TYPE)
                        .setMessageId(event.id().toString())
                        .build());
    }

    private static String headers(Event event) {
        ObjectNode headers = JSON.createObjectNode().put("subject", event.subject());
        headers.set("audience", JSON.valueToTree(new TreeSet<>(event.audience())));
        return headers.toString();
    }
}
