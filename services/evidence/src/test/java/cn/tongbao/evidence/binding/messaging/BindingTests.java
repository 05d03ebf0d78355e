package cn.tongbao.evidence.binding.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.tongbao.evidence.ServiceTests;
import cn.tongbao.platform.outbox.Event;
import cn.tongbao.platform.outbox.Republisher;
import cn.tongbao.platform.test.ContractAssertions;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class BindingTests extends ServiceTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The case went from Beijing to Guangdong. */
    private static final Map<String, String> MOVE =
            Map.of(
                    "id", "A-110000-2026-7K3M9Q",
                    "request", "A-110000-2026-7K3M9Q",
                    "fromOfficeId", "PROT-110000",
                    "toOfficeId", "PROT-440000",
                    "at", "2026-06-02T01:00:00Z");

    @Autowired AttachedFiles attached;
    @Autowired ChangedAudiences changed;
    @Autowired Republisher republisher;
    @Autowired TransactionTemplate transaction;

    @Test
    void a_second_record_of_another_service_is_told_that_it_does_not_get_the_file() {
        var file = uploaded(null, png());
        publish(
                "evidence.attached.v1",
                "tip-intake",
                file,
                "TIP",
                "T-310000-2026-BIND01",
                1,
                SHANGHAI);
        await().until(() -> state(file).equals("ATTACHED"));

        publish(
                "evidence.attached.v1",
                "case-routing",
                file,
                "CASE",
                "C-310000-2026-BIND01",
                1,
                SHANGHAI);

        var rejected = rejection(file, "tip-intake.from-evidence");
        assertThat(rejected.get("record").stringValue()).isEqualTo("C-310000-2026-BIND01");
        assertThat(rejected.get("recordKind").stringValue()).isEqualTo("CASE");
        assertThat(rejected.get("reason").stringValue()).isEqualTo("ALREADY_ATTACHED");
        assertThat(boundTo(file)).isEqualTo("T-310000-2026-BIND01");
    }

    @Test
    void a_mediation_that_comes_second_is_told_that_it_does_not_get_the_file() {
        var file = uploaded(PARTY, png());
        publish(
                "evidence.attached.v1",
                "mediation",
                file,
                "CONFIRMATION",
                "J-310115-2026-BIND09",
                1,
                List.of("person:party.holder"));
        await().until(() -> state(file).equals("ATTACHED"));

        publish(
                "evidence.attached.v1",
                "mediation",
                file,
                "MEDIATION",
                "M-310000-2026-BIND09",
                1,
                List.of("person:party.holder"));

        var rejected = rejection(file, "mediation.from-evidence");
        assertThat(rejected.get("record").stringValue()).isEqualTo("M-310000-2026-BIND09");
        assertThat(rejected.get("recordKind").stringValue()).isEqualTo("MEDIATION");
        assertThat(rejected.get("reason").stringValue()).isEqualTo("ALREADY_ATTACHED");
        assertThat(boundTo(file)).isEqualTo("J-310115-2026-BIND09");
    }

    @Test
    void a_file_that_nobody_knows_is_refused() {
        var unknown = JSON.createObjectNode();
        unknown.put("evidenceId", UUID.randomUUID().toString());
        unknown.put("sha256", "a".repeat(64));

        publish(
                "evidence.attached.v1",
                "tip-intake",
                unknown,
                "TIP",
                "T-310000-2026-BIND02",
                1,
                SHANGHAI);

        assertThat(rejection(unknown, "tip-intake.from-evidence").get("reason").stringValue())
                .isEqualTo("UNKNOWN");
    }

    @Test
    void a_refused_record_never_opens_the_file_to_its_audience() {
        var file = uploaded(null, png());
        attach(file, "TIP", "T-310000-2026-BIND03", 1, SHANGHAI);
        attach(file, "TIP", "T-110000-2026-BIND03", 1, List.of("office:SAMR-110000"));

        show(file, "TIP", "T-110000-2026-BIND03", 2, List.of("office:SAMR-110000"));

        assertThat(audience(file, "T-110000-2026-BIND03")).isNull();
    }

    @Test
    void an_audience_that_came_before_the_refusal_is_taken_back() {
        var file = uploaded(null, png());
        show(file, "CASE", "C-110000-2026-BIND04", 2, List.of("office:SAMR-110000"));
        attach(file, "TIP", "T-310000-2026-BIND04", 1, SHANGHAI);
        assertThat(audience(file, "C-110000-2026-BIND04")).containsExactly("office:SAMR-110000");

        attach(file, "CASE", "C-110000-2026-BIND04", 1, List.of("office:SAMR-110000"));

        assertThat(audience(file, "C-110000-2026-BIND04")).isNull();
    }

    @Test
    void what_is_older_never_overwrites_what_is_newer() {
        var file = uploaded(null, png());
        show(file, "TIP", "T-310000-2026-BIND05", 5, List.of("office:PROT-310000"));

        attach(file, "TIP", "T-310000-2026-BIND05", 1, List.of("office:PROT-000000"));
        show(file, "TIP", "T-310000-2026-BIND05", 4, List.of("office:PROT-110000"));

        assertThat(boundTo(file)).isEqualTo("T-310000-2026-BIND05");
        assertThat(audience(file, "T-310000-2026-BIND05")).containsExactly("office:PROT-310000");
    }

    @Test
    void the_same_attachment_again_changes_nothing() {
        var file = uploaded(null, png());
        attach(file, "TIP", "T-310000-2026-BIND06", 1, SHANGHAI);
        var before = custody(file);

        attach(file, "TIP", "T-310000-2026-BIND06", 1, SHANGHAI);

        assertThat(custody(file)).isEqualTo(before);
    }

    @Test
    void custody_names_each_office_that_gains_or_loses_the_file() {
        var file = uploaded(null, png());
        attach(file, "TIP", "T-310000-2026-BIND07", 1, SHANGHAI);
        show(
                file,
                "CASE",
                "C-310000-2026-BIND07",
                2,
                List.of("office:PROT-310000", "office:PSB-110000"));
        show(
                file,
                "CASE",
                "C-310000-2026-BIND07",
                3,
                List.of("office:PROT-310000", "office:SAMR-110000"));

        assertThat(custody(file))
                .containsExactly(
                        "UPLOADED null null",
                        "ATTACHED null T-310000-2026-BIND07",
                        "HANDED_OVER PROT-310000 T-310000-2026-BIND07",
                        "HANDED_OVER PROT-310000 C-310000-2026-BIND07",
                        "HANDED_OVER PSB-110000 C-310000-2026-BIND07",
                        "HANDED_OVER SAMR-110000 C-310000-2026-BIND07",
                        "WITHDRAWN PSB-110000 C-310000-2026-BIND07");
    }

    @Test
    void the_chain_of_custody_cannot_be_changed() {
        var file = uploaded(null, png());

        assertThatThrownBy(() ->
                        jdbc.sql("delete from custody_entry where file = ?::uuid")
                                .param(file.get("evidenceId").stringValue())
                                .update())
                .hasMessageContaining("custody is not changed");
    }

    @Test
    void what_consumers_lost_is_said_again() {
        var file = uploaded(INTAKE, png());
        attach(file, "TIP", "T-310000-2026-BIND08", 1, SHANGHAI);
        attach(file, "CASE", "C-310000-2026-BIND08", 1, SHANGHAI);
        await().until(() -> count("select count(*) from outbox") == 0);
        drain("case-routing.from-evidence");

        var restated = new ArrayList<String>();
        @Nullable String last = null;
        do {
            var from = last;
            last = transaction.execute(_ -> republisher.republishAfter(from, 50));
            if (last != null) {
                restated.add(last);
            }
        } while (last != null);

        assertThat(restated).isSorted();
        await().until(() -> count("select count(*) from outbox") == 0);
        var said = drain("case-routing.from-evidence");
        assertThat(said)
                .anySatisfy(event -> {
                    assertThat(event.get("type").stringValue()).isEqualTo("evidence.sealed.v1");
                    assertThat(event.get("data").get("evidenceId"))
                            .isEqualTo(file.get("evidenceId"));
                })
                .anySatisfy(event -> {
                    assertThat(event.get("type").stringValue()).isEqualTo("evidence.rejected.v1");
                    assertThat(event.get("data").get("record").stringValue())
                            .isEqualTo("C-310000-2026-BIND08");
                });
    }

    @Test
    void a_hand_over_of_the_record_is_one_line_of_the_chain_however_often_and_in_what_order_told() {
        var file = uploaded(null, png());
        var record = "C-310000-2026-BIND21";
        var centre = List.of("office:PROT-440000");
        attach(file, "TIP", "T-310000-2026-BIND21", 1, SHANGHAI);
        show(file, "CASE", record, 1, List.of("office:PROT-110000"));

        show(file, "CASE", record, 4, List.of("office:PROT-440000", "office:SAMR-440000"), MOVE);
        show(file, "CASE", record, 3, centre, MOVE);
        show(file, "CASE", record, 4, List.of("office:PROT-440000", "office:SAMR-440000"), MOVE);

        assertThat(custody(file))
                .filteredOn(line -> line != null && line.endsWith(record))
                .containsExactly(
                        "HANDED_OVER PROT-110000 " + record,
                        "TRANSFERRED PROT-440000 " + record,
                        "HANDED_OVER PROT-440000 " + record,
                        "HANDED_OVER SAMR-440000 " + record,
                        "WITHDRAWN PROT-110000 " + record);
        assertThat(
                        jdbc.sql(
                                        """
                                        select from_office || ' ' || request || ' ' || hand_over
                                        from custody_entry where file = ?::uuid and act = 'TRANSFERRED'
                                        """)
                                .param(file.get("evidenceId").stringValue())
                                .query(String.class)
                                .single())
                .isEqualTo("PROT-110000 A-110000-2026-7K3M9Q A-110000-2026-7K3M9Q");
        assertThat(
                        count(
                                "select count(*) from audit_log where act = 'EVIDENCE_TRANSFERRED' and record = ?",
                                file.get("evidenceId").stringValue()))
                .isEqualTo(1);
    }

    @Test
    void a_hand_over_told_late_is_still_written_and_leaves_the_newer_audience_alone() {
        var file = uploaded(null, png());
        var record = "C-310000-2026-BIND22";
        attach(file, "TIP", "T-310000-2026-BIND22", 1, SHANGHAI);
        show(file, "CASE", record, 5, List.of("office:PROT-440000"));

        show(file, "CASE", record, 4, List.of("office:PROT-110000"), MOVE);

        assertThat(custody(file)).contains("TRANSFERRED PROT-440000 " + record);
        assertThat(audience(file, record)).containsExactly("office:PROT-440000");
    }

    @Test
    void a_record_that_was_refused_the_file_hands_nothing_over() {
        var file = uploaded(null, png());
        var record = "C-310000-2026-BIND23";
        attach(file, "TIP", "T-310000-2026-BIND23", 1, SHANGHAI);
        attach(file, "CASE", record, 1, SHANGHAI);

        show(file, "CASE", record, 2, List.of("office:PROT-440000"), MOVE);

        assertThat(custody(file)).doesNotContain("TRANSFERRED PROT-440000 " + record);
    }

    @Test
    void the_examples_of_what_is_subscribed_to_can_be_read() {
        ContractAssertions.assertReads(
                attached.types(),
                data -> RecordFacts.attachment(event("evidence.attached.v1", data)));
        ContractAssertions.assertReads(
                changed.types(),
                data -> RecordFacts.grant(event("evidence.audience-changed.v1", data)));
        ContractAssertions.example("evidence.sealed.v1");
        ContractAssertions.example("evidence.rejected.v1");
    }

    private void attach(
            JsonNode file, String kind, String record, long version, List<String> audience) {
        transaction.executeWithoutResult(_ ->
                attached.handle(
                        event(
                                "evidence.attached.v1",
                                data(file, kind, record, version, audience))));
    }

    private void show(
            JsonNode file, String kind, String record, long version, List<String> audience) {
        transaction.executeWithoutResult(_ ->
                changed.handle(
                        event(
                                "evidence.audience-changed.v1",
                                data(file, kind, record, version, audience))));
    }

    private void show(
            JsonNode file,
            String kind,
            String record,
            long version,
            List<String> audience,
            Map<String, String> move) {
        var data = (ObjectNode) data(file, kind, record, version, audience);
        data.putArray("handOvers").add(JSON.<JsonNode>valueToTree(move));
        data.put("at", "2026-06-02T01:00:01Z");
        ContractAssertions.assertData("evidence.audience-changed.v1", data.toString());
        transaction.executeWithoutResult(
                _ -> changed.handle(event("evidence.audience-changed.v1", data)));
    }

    private static JsonNode data(
            JsonNode file, String kind, String record, long version, List<String> audience) {
        return JSON.valueToTree(
                Map.of(
                        "evidenceId", file.get("evidenceId").stringValue(),
                        "sha256", file.get("sha256").stringValue(),
                        "recordKind", kind,
                        "record", record,
                        "audience", audience,
                        "recordVersion", version));
    }

    private static Event event(String type, JsonNode data) {
        return new Event(
                UUID.randomUUID(),
                type,
                "tip-intake",
                "subject",
                Instant.EPOCH,
                1,
                Set.of(),
                data,
                null,
                null);
    }

    private JsonNode rejection(JsonNode file, String queue) {
        var found = new ArrayList<JsonNode>();
        await().until(() -> {
            drain(queue).stream()
                    .filter(event -> event.get("type").stringValue().equals("evidence.rejected.v1"))
                    .map(event -> event.get("data"))
                    .filter(data -> data.get("evidenceId").equals(file.get("evidenceId")))
                    .forEach(found::add);
            return !found.isEmpty();
        });
        return found.getFirst();
    }

    private List<JsonNode> drain(String queue) {
        var events = new ArrayList<JsonNode>();
        for (var message = rabbit.receive(queue, 300);
                message != null;
                message = rabbit.receive(queue, 300)) {
            var document = new String(message.getBody(), StandardCharsets.UTF_8);
            ContractAssertions.assertEvent(document);
            events.add(JSON.readTree(document));
        }
        return events;
    }

    private @Nullable String boundTo(JsonNode file) {
        return jdbc.sql("select record from sealed_file where id = ?::uuid")
                .param(file.get("evidenceId").stringValue())
                .query(String.class)
                .single();
    }

    private String @Nullable [] audience(JsonNode file, String record) {
        return jdbc.sql("select audience from access_grant where file = ?::uuid and record = ?")
                .param(file.get("evidenceId").stringValue())
                .param(record)
                .query((row, _) -> (String[]) row.getArray(1).getArray())
                .optional()
                .orElse(null);
    }

    private List<@Nullable String> custody(JsonNode file) {
        return jdbc.sql(
                        "select act || ' ' || coalesce(office, 'null') || ' ' || coalesce(record, 'null')"
                                + " from custody_entry where file = ?::uuid order by seq")
                .param(file.get("evidenceId").stringValue())
                .query(String.class)
                .list();
    }
}
