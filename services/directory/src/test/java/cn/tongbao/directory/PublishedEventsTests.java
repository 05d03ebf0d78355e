package cn.tongbao.directory;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongbao.directory.Outgoing.Told;
import cn.tongbao.platform.outbox.Republisher;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is told to others keeps to its contract, and holds nothing that is not public. */
@TestPropertySource(properties = "tongbao.outbox.relay.enabled=false")
class PublishedEventsTests extends ServiceTests {

    @Autowired private List<Republisher> republishers;

    private Outgoing outgoing;

    @BeforeEach
    void outgoing() {
        outgoing = new Outgoing(jdbc);
    }

    @Test
    void an_entry_is_told_from_its_listing_on() {
        var path = applied("inst.told");
        succeeded(act(Callers.KEEPER, path, "verification", Mother.checklist(true)));
        assertThat(outgoing.of(id(path))).isEmpty();
        succeeded(act(Callers.KEEPER, path, "listing", Mother.decision("符合标准")));
        succeeded(act(Callers.KEEPER, path, "warning", Mother.decision("迟延")));
        succeeded(act(Callers.KEEPER, path, "suspension", Mother.decision("违规")));
        succeeded(act(Callers.KEEPER, path, "removal", Mother.decision("除名")));

        var told = outgoing.ofRecord(id(path));

        assertThat(told.stream().map(Told::type))
                .containsExactly(
                        "institution.listed.v1",
                        "institution.changed.v1",
                        "institution.suspended.v1",
                        "institution.removed.v1");
        assertThat(told.getLast().version())
                .isEqualTo(seen(Callers.KEEPER, path).get("version").asLong());
        assertThat(told.getLast().data().at("/notice/zh").stringValue()).isEqualTo("公告：除名");
        assertThat(told).allMatch(one -> one.audience().equals(Set.of("public")));
        assertThat(told.toString())
                .doesNotContain(
                        "钱工程师",
                        "alpha@example.cn",
                        "示例软件公司",
                        "\"person\"",
                        "keeper.national",
                        "110000-77");
    }

    @Test
    void a_mediator_is_told_to_his_body_with_what_makes_him_eligible() {
        var path = listedPerson(Callers.SECRETARY, RegisterTests.mediator("mediator.told"));
        succeeded(act(Callers.KEEPER, path, "suspension", Mother.decision("违规")));

        var told = outgoing.of(id(path));

        assertThat(told.stream().map(Told::type))
                .containsExactlyInAnyOrder(
                        "expert.listed.v1",
                        "mediator.listed.v1",
                        "expert.suspended.v1",
                        "mediator.suspended.v1");
        var cards = told.stream().filter(one -> one.type().startsWith("mediator.")).toList();
        assertThat(cards.getFirst().audience())
                .containsExactlyInAnyOrder("office:MEDI-110000", "person:mediator.told");
        assertThat(cards.getFirst().data().get("active").asBoolean()).isTrue();
        assertThat(cards.getFirst().data().get("mediationYears").asInt()).isEqualTo(6);
        assertThat(cards.getLast().data().get("active").asBoolean()).isFalse();
    }

    @Test
    void a_mediator_is_told_with_the_days_from_which_and_to_which_he_may_be_named() {
        var account = "mediator.days";
        var body = RegisterTests.mediator(account);
        ((ObjectNode) body.at("/qualifications/0")).put("validUntil", "2027-12-31");
        var path = listedPerson(Callers.SECRETARY, body);
        var later = Map.of("appointment", Map.of("from", "2026-06-02", "until", "2028-06-01"));
        succeeded(act(Callers.KEEPER, path, "appointment", later));

        var appointed = lastCard(path);
        assertThat(appointed.get("active").asBoolean()).isFalse();
        assertThat(appointed.get("selectable").asBoolean()).isTrue();
        assertThat(appointed.get("appointedFrom").stringValue()).isEqualTo("2026-06-02");
        assertThat(appointed.get("appointedUntil").stringValue()).isEqualTo("2028-06-01");
        assertThat(appointed.get("licensedUntil").stringValue()).isEqualTo("2027-12-31");
        assertThat(appointed.has("unavailableUntil")).isFalse();

        particulars(account, path, Map.of("available", false, "unavailableUntil", "2026-06-10"));
        var onLeave = lastCard(path);
        assertThat(onLeave.get("selectable").asBoolean()).isTrue();
        assertThat(onLeave.get("unavailableUntil").stringValue()).isEqualTo("2026-06-10");

        particulars(account, path, Map.of("available", false));
        assertThat(lastCard(path).get("selectable").asBoolean()).isFalse();
        particulars(account, path, Map.of("available", true));
        assertThat(lastCard(path).get("selectable").asBoolean()).isTrue();
        succeeded(act(Callers.KEEPER, path, "suspension", Mother.decision("违规")));
        assertThat(lastCard(path).get("selectable").asBoolean()).isFalse();
    }

    @Test
    void files_are_bound_for_the_insiders_and_never_for_the_public() {
        var body = Mother.institution("有附件的鉴定中心");
        body.putArray("evidence").add(files.of("inst.files", null, "许可证.pdf"));
        var answer = post(Callers.institution("inst.files"), INSTITUTIONS, null, body);
        var path = INSTITUTIONS + "/" + succeeded(answer).get("id").stringValue();
        succeeded(act(Callers.KEEPER, path, "verification", Mother.checklist(true)));
        succeeded(act(Callers.KEEPER, path, "listing", Mother.decision("符合标准")));

        var links = outgoing.ofFiles(id(path));

        assertThat(links).hasSize(1);
        assertThat(links.getFirst().type()).isEqualTo("evidence.attached.v1");
        assertThat(links.getFirst().data().get("recordKind").stringValue())
                .isEqualTo("INSTITUTION");
        assertThat(links.getFirst().audience())
                .containsExactlyInAnyOrder(
                        "person:inst.files",
                        "region:110108",
                        "region:110100",
                        "region:110000",
                        "region:000000");
        assertThat(names(Callers.KEEPER, path)).containsExactly("许可证.pdf");
        var evidence = links.getFirst().data().get("evidenceId").stringValue();
        heard(
                "evidence.rejected.v1",
                "evidence",
                evidence,
                1,
                JSON.valueToTree(
                        Map.of(
                                "evidenceId",
                                evidence,
                                "recordKind",
                                "INSTITUTION",
                                "record",
                                id(path),
                                "reason",
                                "ALREADY_ATTACHED")));
        assertThat(seen(Callers.KEEPER, path).at("/inside/files/0/refused").stringValue())
                .isEqualTo("ALREADY_ATTACHED");
    }

    @Test
    void everything_can_be_told_again_under_its_current_version() {
        var path = listedPerson(Callers.SECRETARY, RegisterTests.mediator("mediator.again"));
        var before = outgoing.of(id(path));

        republishers.stream()
                .filter(one -> one.aggregateType().equals("expert"))
                .forEach(this::republishAll);

        var told = outgoing.of(id(path));
        assertThat(told.subList(before.size(), told.size()).stream().map(Told::type))
                .containsExactlyInAnyOrder("expert.restated.v1", "mediator.restated.v1");
        assertThat(told.getLast().version()).isEqualTo(before.getLast().version());
    }

    private void particulars(String account, String path, Map<String, Object> what) {
        var mine = Callers.mediator(account);
        succeeded(put(mine, path + "/particulars", tag(Callers.KEEPER, path), what));
    }

    private JsonNode lastCard(String path) {
        return outgoing.of(id(path)).stream()
                .filter(one -> one.type().startsWith("mediator."))
                .toList()
                .getLast()
                .data();
    }

    private void republishAll(Republisher republisher) {
        @Nullable String last = null;
        do {
            var from = last;
            last = transaction.execute(_ -> republisher.republishAfter(from, 3));
        } while (last != null);
    }

    private List<String> names(String caller, String path) {
        JsonNode files = seen(caller, path).at("/inside/files");
        return files.findValuesAsString("name");
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
