package cn.tongbao.mediation;

import static org.awaitility.Awaitility.await;

import cn.tongbao.platform.outbox.Envelope;
import cn.tongbao.platform.test.ContractAssertions;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.amqp.core.MessageBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What others tell is understood, by hand and over the broker, and what is told here arrives. */
class SubscribedEventsTests extends ServiceTests {

    @TestFactory
    Stream<DynamicTest> the_example_of_every_event_that_is_followed_is_understood() {
        return handlers.stream()
                .flatMap(handler -> handler.types().stream())
                .distinct()
                .sorted()
                .map(type ->
                        DynamicTest.dynamicTest(
                                type,
                                () ->
                                        heard(
                                                type,
                                                "example",
                                                "example",
                                                3,
                                                ContractAssertions.example(type))));
    }

    @Test
    void an_older_state_of_an_office_never_overwrites_a_newer_one() {
        heard(
                "office.changed.v1",
                "liaison",
                "MEDI-520000",
                7,
                Mother.office("MEDI-520000", "MEDI", "PROVINCIAL", "520000", "CLOSED"));
        heard(
                "office.registered.v1",
                "liaison",
                "MEDI-520000",
                6,
                Mother.office("MEDI-520000", "MEDI", "PROVINCIAL", "520000", "OPEN"));
        var body = Mother.opening();
        body.put("bodyOfficeId", "MEDI-520000");
        assertRefused(post(Callers.HOLDER, MEDIATIONS, null, body), 422, "OFFICE_CLOSED");
    }

    @Test
    void a_mediation_that_has_ended_leaves_the_case_to_another_referral() {
        var data = Mother.referredCase(Callers.BODY, "2026-05-30T02:00:00Z");
        var reference = data.get("reference").stringValue();
        heard("case.referred-to-mediation.v1", "case-routing", reference, 2, data);
        ((ObjectNode) data.get("mediation")).put("status", "FAILED");
        heard("case.mediation-followed.v1", "case-routing", reference, 5, data);
        var body = Mother.opening();
        body.put("caseReference", reference);
        assertRefused(post(Callers.SECRETARY, MEDIATIONS, null, body), 422, "NOT_REFERRED");
        ((ObjectNode) data.get("mediation")).remove("status");
        heard("case.referred-to-mediation.v1", "case-routing", reference, 6, data);
        succeeded(post(Callers.SECRETARY, MEDIATIONS, null, body));
    }

    @Test
    void a_case_that_is_with_no_body_any_more_is_not_mediated() {
        var data = Mother.referredCase(Callers.BODY, "2026-05-30T02:00:00Z");
        var reference = data.get("reference").stringValue();
        heard("case.referred-to-mediation.v1", "case-routing", reference, 2, data);
        data.remove("mediation");
        heard("case.restated.v1", "case-routing", reference, 3, data);
        var body = Mother.opening();
        body.put("caseReference", reference);
        assertRefused(post(Callers.SECRETARY, MEDIATIONS, null, body), 422, "NOT_REFERRED");
    }

    @Test
    void a_referral_travels_here_and_the_mediation_back_over_the_broker() {
        var data = Mother.referredCase(Callers.BODY, "2026-05-30T02:00:00Z");
        var referred = data.get("reference").stringValue();
        publish("case-routing.events", "case.referred-to-mediation.v1", referred, data);
        await().atMost(SOON)
                .until(() ->
                        succeeded(get(Callers.SECRETARY, MEDIATIONS + "/referrals?limit=200"))
                                .get("items")
                                .findValuesAsString("caseReference")
                                .contains(referred));
        var body = Mother.opening();
        body.put("caseReference", referred);

        var reference = opened(body).reference();

        await().atMost(SOON)
                .until(() ->
                        received("case-routing.from-mediation", reference, "mediation.opened.v1"));
        succeeded(
                act(
                        Callers.SECRETARY,
                        reference,
                        "consents",
                        Map.of("partyId", "P1", "evidence", files.ofSecretary("同意书.pdf"))));
        await().atMost(SOON)
                .until(() ->
                        received("evidence.from-mediation", reference, "evidence.attached.v1"));
    }

    private boolean received(String queue, String subject, String type) {
        for (var message = rabbit.receive(queue, 200);
                message != null;
                message = rabbit.receive(queue, 200)) {
            var document = new String(message.getBody(), StandardCharsets.UTF_8);
            ContractAssertions.assertEvent(document);
            var event = Envelope.read(message.getBody());
            if (event.subject().equals(subject) && event.type().equals(type)) {
                return true;
            }
        }
        return false;
    }

    private void publish(String exchange, String type, String subject, JsonNode data) {
        var event = JSON.createObjectNode();
        event.put("specversion", "1.0")
                .put("id", UUID.randomUUID().toString())
                .put("type", type)
                .put("source", "case-routing")
                .put("subject", subject)
                .put("time", Instant.EPOCH.toString())
                .put("aggregateversion", 2);
        event.putArray("audience");
        event.set("data", data);
        rabbit.send(
                exchange,
                type,
                MessageBuilder.withBody(JSON.writeValueAsBytes(event))
                        .setContentType(Envelope.MEDIA_TYPE)
                        .setMessageId(event.get("id").stringValue())
                        .build());
    }
}
