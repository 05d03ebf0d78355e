package cn.tongbao.caserouting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tongbao.platform.test.ContractAssertions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.amqp.core.Binding;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.core.Queue;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** From the tip's event to the outcome's event, over the real broker. */
class LifecycleTests extends ServiceTests {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired private AmqpAdmin admin;
    private String ear = "";

    @BeforeEach
    void listen() {
        ear = "ear-" + UUID.randomUUID();
        admin.declareQueue(new Queue(ear, false, false, false));
        admin.declareBinding(
                new Binding(
                        ear, Binding.DestinationType.QUEUE, "case-routing.events", "#", Map.of()));
    }

    @Test
    void an_accepted_tip_is_opened_dispatched_acknowledged_concluded_and_each_step_is_told() {
        var tip = Mother.tip();
        var tipReference = tip.get("reference").stringValue();
        publish("tip.accepted.v1", tip, 3);
        await().atMost(SOON)
                .until(() ->
                        count("select count(*) from case_tip where tip_reference = ?", tipReference)
                                == 1);
        var reference = caseOf(tipReference);
        assertThat(reference).matches("C-341300-2026-[0-9A-HJKMNP-TV-Z]{6}");

        var dispatch = dispatched(reference, "SAMR-340000", "ENFORCEMENT");
        assertThat(act(Callers.SAMR, reference, dispatch, "acknowledgement", Map.of()).statusCode())
                .isEqualTo(200);
        assertThat(
                        act(
                                        Callers.SAMR,
                                        reference,
                                        dispatch,
                                        "conclusion",
                                        Map.of(
                                                "outcomes",
                                                List.of(Map.of("type", "ORDER_TO_STOP")),
                                                "summary",
                                                "已责令停止侵权"))
                                .statusCode())
                .isEqualTo(200);

        assertThat(seen(Callers.ROUTING, reference).get("status").stringValue())
                .isEqualTo("CONCLUDED");
        var told = told(reference, 4);
        assertThat(told)
                .extracting(event -> event.get("type").stringValue())
                .containsExactly(
                        "case.opened.v1",
                        "case.dispatched.v1",
                        "dispatch.acknowledged.v1",
                        "dispatch.concluded.v1");
        assertThat(told)
                .extracting(event -> event.get("aggregateversion").asLong())
                .containsExactly(1L, 2L, 3L, 4L);
        told.forEach(event -> ContractAssertions.assertEvent(event.toString()));
    }

    @Test
    void the_same_tip_told_twice_and_restated_stays_one_case() {
        var tip = Mother.tip();
        publish("tip.accepted.v1", tip, 3);
        publish("tip.accepted.v1", tip, 3);
        publish("tip.restated.v1", tip, 4);
        var last = Mother.tip();
        publish("tip.accepted.v1", last, 3);
        await().atMost(SOON)
                .until(() ->
                        count(
                                        "select count(*) from case_tip where tip_reference = ?",
                                        last.get("reference").stringValue())
                                == 1);
        assertThat(
                        count(
                                "select count(*) from case_file where tips @> array[?]::text[]",
                                tip.get("reference").stringValue()))
                .isEqualTo(1);
    }

    @AfterEach
    void stopListening() {
        admin.deleteQueue(ear);
    }

    private void publish(String type, ObjectNode tip, long version) {
        var event = JSON.createObjectNode();
        event.put("specversion", "1.0")
                .put("id", UUID.randomUUID().toString())
                .put("type", type)
                .put("source", "tip-intake")
                .put("subject", tip.get("reference").stringValue())
                .put("time", clock.instant().toString())
                .put("aggregateversion", version);
        event.putArray("audience").add("office:PROT-000000");
        event.set("data", tip);
        ContractAssertions.assertEvent(event.toString());
        rabbit.send(
                "tip-intake.events",
                type,
                MessageBuilder.withBody(JSON.writeValueAsBytes(event))
                        .setContentType("application/cloudevents+json")
                        .setMessageId(event.get("id").stringValue())
                        .build());
    }

    private List<JsonNode> told(String reference, int count) {
        var told = new ArrayList<JsonNode>();
        await().atMost(SOON)
                .until(() -> {
                    var message = rabbit.receive(ear, 200);
                    while (message != null) {
                        var event = JSON.readTree(message.getBody());
                        if (event.path("subject").stringValue("").equals(reference)) {
                            told.add(event);
                        }
                        message = rabbit.receive(ear);
                    }
                    return told.size() >= count;
                });
        return told;
    }
}
