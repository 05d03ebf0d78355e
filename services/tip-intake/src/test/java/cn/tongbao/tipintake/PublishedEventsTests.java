package cn.tongbao.tipintake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongbao.platform.outbox.Republisher;
import cn.tongbao.platform.test.ContractAssertions;
import cn.tongbao.tipintake.support.Arrivals;
import cn.tongbao.tipintake.support.Caller;
import cn.tongbao.tipintake.support.Database;
import cn.tongbao.tipintake.support.IntakeTest;
import cn.tongbao.tipintake.support.ReporterFiles;
import cn.tongbao.tipintake.support.TipBody;
import cn.tongbao.tipintake.tip.TipEvent;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@IntakeTest
class PublishedEventsTests {

    @Autowired private Caller caller;
    @Autowired private Database database;
    @Autowired private Arrivals arrivals;
    @Autowired private ReporterFiles files;
    @Autowired private List<Republisher> republishers;
    @Autowired private PlatformTransactionManager transactions;

    @BeforeEach
    void offices() {
        arrivals.office("PROT-310000", "上海保护中心", "Shanghai IP centre", "310000", "OPEN");
    }

    @Test
    void every_event_keeps_to_its_contract() {
        throughEveryState();

        var events = database.events();

        assertThat(events.stream().map(Database.Waiting::type).collect(Collectors.toSet()))
                .containsAll(Stream.of(TipEvent.values()).map(TipEvent::type).toList())
                .contains("evidence.attached.v1", "evidence.audience-changed.v1");
        for (var event : events) {
            ContractAssertions.assertData(event.type(), event.data().toString());
            assertThat(event.headers().has("audience")).isTrue();
        }
    }

    @Test
    void versions_of_a_tip_count_up_by_one_with_each_event() {
        throughEveryState();

        for (var tip : database.texts("select reference from tip")) {
            var versions =
                    database.eventsOf(tip).stream()
                            .filter(event -> !event.type().equals("tip.restated.v1"))
                            .map(Database.Waiting::version)
                            .toList();
            assertThat(versions).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void everything_can_be_said_again_under_its_current_version() {
        var token = UUID.randomUUID().toString();
        var reference =
                caller.post(
                                "/tips",
                                TipBody.report()
                                        .in("310000")
                                        .files(List.of(files.token(token, "a.pdf", 3)))
                                        .toString())
                        .text("reference");
        caller.intakeOf("310000").command("/tips/" + reference + "/acceptance", "{}", "\"1\"");
        var last = database.eventsOf(reference).getLast();

        republishers.forEach(this::republishAll);

        var restated = database.eventsOf(reference).getLast();
        assertThat(restated.type()).isEqualTo("tip.restated.v1");
        assertThat(restated.version()).isEqualTo(last.version());
        assertThat(restated.data()).isEqualTo(last.data());
        assertThat(database.typesOf(token))
                .containsExactly("evidence.attached.v1", "evidence.attached.v1");
    }

    private void republishAll(Republisher republisher) {
        var transaction = new TransactionTemplate(transactions);
        @Nullable String last = null;
        do {
            var from = last;
            last = transaction.execute(status -> republisher.republishAfter(from, 3));
        } while (last != null);
    }

    private void throughEveryState() {
        var officer = caller.intakeOf("310000");
        var accepted =
                submit(TipBody.named("Li Si", "1", "2").files(List.of(files.token("a.pdf"))));
        var reference = accepted.text("reference");
        officer.get("/tips/" + reference);
        command(reference, "messages", "{\"text\": \"t\", \"request\": {\"items\": [\"i\"]}}");
        var asked =
                status(accepted).body().path("requests").path(0).path("requestId").stringValue();
        write(
                accepted,
                "\"requestId\": \"%s\", \"evidence\": [\"%s\"]"
                        .formatted(asked, files.token("b.pdf")));
        command(reference, "identity-request", "{}");
        write(accepted, "\"evidence\": [\"%s\"]".formatted(files.token("id.pdf")));
        officer.post("/tips/" + reference + "/reveal", "{\"purpose\": \"p\"}");
        command(reference, "acceptance", "{}");
        command(
                submit(TipBody.report()).text("reference"),
                "rejection",
                "{\"ground\": \"OTHER\", \"text\": \"t\"}");
        command(
                submit(TipBody.report().with("kind", "CONSULTATION")).text("reference"),
                "answer",
                "{\"text\": \"t\"}");
        var withdrawn =
                submit(
                        TipBody.report()
                                .without("rightType")
                                .without("occurredOn")
                                .without("amounts"));
        caller.post(
                "/tips/status/withdrawal",
                "{\"receiptCode\": \"%s\"}".formatted(withdrawn.text("receiptCode")));
        var id = UUID.randomUUID().toString();
        var refused =
                submit(TipBody.report().files(List.of(files.token(id, "c.pdf", 1))))
                        .text("reference");
        arrivals.arrive(
                "evidence.rejected.v1",
                1,
                "{\"evidenceId\": \"%s\", \"recordKind\": \"TIP\", \"record\": \"%s\", \"reason\": \"UNKNOWN\"}"
                        .formatted(id, refused));
    }

    private Caller.Answer submit(TipBody body) {
        return caller.post("/tips", body.in("310000").toString());
    }

    private Caller.Answer status(Caller.Answer receipt) {
        return caller.post(
                "/tips/status", "{\"receiptCode\": \"%s\"}".formatted(receipt.text("receiptCode")));
    }

    private void write(Caller.Answer receipt, String more) {
        var sent =
                caller.post(
                        "/tips/status/messages",
                        "{\"receiptCode\": \"%s\", \"text\": \"t\", %s}"
                                .formatted(receipt.text("receiptCode"), more));
        assertThat(sent.status()).isEqualTo(201);
    }

    private void command(String reference, String command, String body) {
        var officer = caller.intakeOf("310000");
        var answer =
                officer.command(
                        "/tips/" + reference + "/" + command,
                        body,
                        officer.get("/tips/" + reference).etag());
        assertThat(answer.status()).isBetween(200, 299);
    }
}
