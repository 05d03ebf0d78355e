package cn.tongbao.tipintake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tongbao.platform.identity.TestIdentity;
import cn.tongbao.platform.outbox.Envelope;
import cn.tongbao.platform.outbox.Event;
import cn.tongbao.platform.test.ContractAssertions;
import cn.tongbao.platform.test.RealPostgres;
import cn.tongbao.platform.test.RealRabbit;
import cn.tongbao.tipintake.support.Caller;
import cn.tongbao.tipintake.support.Database;
import cn.tongbao.tipintake.support.ReporterFiles;
import cn.tongbao.tipintake.support.TestIntake;
import cn.tongbao.tipintake.support.TipBody;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * The same over a real broker: events of others take effect, and ours reach their queues in order.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({RealPostgres.class, RealRabbit.class, TestIdentity.class, TestIntake.class})
class TravellingTests {

    private static final Duration LONG = Duration.ofSeconds(30);

    @Autowired private Caller caller;
    @Autowired private Database database;
    @Autowired private RabbitTemplate rabbit;
    @Autowired private ReporterFiles files;

    @Test
    void a_tip_travels_from_its_reporter_to_the_next_service_and_news_travel_back() {
        publish(
                "liaison.events",
                "office.registered.v1",
                "PROT-620000",
                1,
                """
                {"id": "PROT-620000", "type": "PROT", "name": "Gansu IP centre", "nameZh": "甘肃保护中心",
                 "level": "PROVINCIAL", "regionCode": "620000", "competence": [], "hotlines": [], "status": "OPEN"}
                """);
        await().atMost(LONG)
                .until(() ->
                        database.count("select count(*) from office where id = 'PROT-620000'")
                                == 1);

        var receipt =
                caller.post(
                        "/tips",
                        TipBody.report()
                                .in("620000")
                                .files(List.of(files.token("a.pdf")))
                                .toString());
        var reference = receipt.text("reference");
        caller.intakeOf("620000").command("/tips/" + reference + "/acceptance", "{}", "\"1\"");

        var arrived = new ArrayList<Event>();
        await().atMost(LONG)
                .until(() -> {
                    var message = rabbit.receive("case-routing.from-tip-intake", 200);
                    if (message != null) {
                        ContractAssertions.assertEvent(
                                new String(message.getBody(), StandardCharsets.UTF_8));
                        arrived.add(Envelope.read(message.getBody()));
                    }
                    return arrived.size() == 2;
                });
        assertThat(arrived)
                .extracting(Event::type)
                .containsExactly("tip.submitted.v1", "tip.accepted.v1");
        assertThat(arrived.getLast().audience()).contains("office:PROT-620000", "region:000000");
        var link = rabbit.receive("evidence.from-tip-intake", LONG.toMillis());
        assertThat(link).isNotNull();

        publish(
                "case-routing.events",
                "case.opened.v1",
                "C-620000-2026-ABCDEF",
                1,
                theCase(reference, "OPEN", ""));
        publish(
                "case-routing.events",
                "case.dispatched.v1",
                "C-620000-2026-ABCDEF",
                2,
                theCase(
                        reference,
                        "DISPATCHED",
                        """
                        {"dispatchId": "d", "officeId": "PSB-620000", "kind": "ENFORCEMENT", "status": "SENT",
                         "version": 1, "sentAt": "2026-03-03T02:00:00Z", "outcomes": [], "materialRequests": []}
                        """));

        await().atMost(LONG)
                .untilAsserted(() ->
                        assertThat(
                                        caller.post(
                                                        "/tips/status",
                                                        "{\"receiptCode\": \"%s\"}"
                                                                .formatted(
                                                                        receipt.text(
                                                                                "receiptCode")))
                                                .text("status"))
                                .isEqualTo("WITH_AUTHORITY"));
    }

    private static String theCase(String tip, String status, String dispatches) {
        return """
        {"reference": "C-620000-2026-ABCDEF", "status": "%s", "tips": ["%s"], "routingOfficeId": "PROT-620000",
         "openedAt": "2026-03-02T02:00:00Z", "updatedAt": "2026-03-03T02:00:00Z", "dispatches": [%s]}
        """
                .formatted(status, tip, dispatches);
    }

    private void publish(String exchange, String type, String subject, long version, String data) {
        rabbit.convertAndSend(
                exchange,
                type,
                Envelope.write(
                        UUID.randomUUID(),
                        type,
                        exchange,
                        Instant.parse("2026-03-03T02:00:00Z"),
                        "aggregate",
                        subject,
                        version,
                        "{\"subject\": \"%s\", \"audience\": []}".formatted(subject),
                        data));
    }
}
