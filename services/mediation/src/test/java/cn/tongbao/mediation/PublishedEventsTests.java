package cn.tongbao.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tongbao.mediation.Outgoing.Told;
import cn.tongbao.platform.identity.TestFiles;
import cn.tongbao.platform.outbox.Republisher;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** What is told to others keeps to its contract, counts its versions, and is told to few. */
@TestPropertySource(properties = "tongbao.outbox.relay.enabled=false")
class PublishedEventsTests extends ServiceTests {

    private static final String ATTACHED = "evidence.attached.v1";
    private static final String SHOWN = "evidence.audience-changed.v1";

    @Autowired private List<Republisher> republishers;

    private Outgoing outgoing;

    @BeforeEach
    void outgoing() {
        outgoing = new Outgoing(jdbc);
    }

    @Test
    void a_mediation_is_told_from_its_opening_to_its_performance() {
        var reference = agreed(Mother.opening());
        succeeded(act(Callers.HOLDER, reference, "performance", Map.of("term", 1)));
        succeeded(act(Callers.HOLDER, reference, "performance", Map.of("term", 2)));

        var told = outgoing.ofMediation(reference);

        assertThat(told.stream().map(Told::type))
                .startsWith("mediation.opened.v1", "mediation.changed.v1")
                .endsWith("agreement.signed.v1", "mediation.changed.v1", "mediation.ended.v1");
        assertThat(told.stream().map(Told::version))
                .isSorted()
                .doesNotHaveDuplicates()
                .startsWith(1L, 2L, 3L);
        assertThat(told.getLast().version())
                .isEqualTo(seen(Callers.SECRETARY, reference).get("version").asLong());
        var signed =
                told.stream()
                        .filter(one -> one.type().equals("agreement.signed.v1"))
                        .findFirst()
                        .orElseThrow()
                        .data();
        assertThat(signed.get("status").stringValue()).isEqualTo("AGREED");
        assertThat(signed.at("/agreement/effectiveOn").stringValue()).isEqualTo("2026-06-01");
        assertThat(signed.at("/agreement/fileSha256").stringValue()).hasSize(64);
        assertThat(signed.get("dueOn").stringValue()).isEqualTo("2026-07-01");
        assertThat(signed.at("/performance/terms").asInt()).isEqualTo(2);
        assertThat(told.getLast().data().at("/performance/performed").asInt()).isEqualTo(2);
    }

    @Test
    void it_is_told_to_its_body_its_mediator_and_its_parties_alone() {
        var reference = takenUp();
        var told = outgoing.ofMediation(reference);
        assertThat(told.getFirst().audience()).containsExactly("office:MEDI-110000");
        assertThat(told.getLast().audience())
                .containsExactlyInAnyOrder(
                        "office:MEDI-110000",
                        "person:mediator.li",
                        "person:party.holder",
                        "person:party.respondent");
        succeeded(
                act(Callers.MEDIATOR, reference, "mediator/declination", Map.of("reason", "健康原因")));
        assertThat(outgoing.ofMediation(reference).getLast().audience())
                .doesNotContain("person:mediator.li");
    }

    @Test
    void neither_terms_nor_amounts_nor_addresses_nor_reasons_are_told() {
        var reference = takenUp();
        signed(reference, laid(reference, Map.of()));
        var told = outgoing.ofMediation(reference).toString();
        assertThat(told)
                .contains("示例电器股份有限公司", "优选家电经营部")
                .doesNotContain("赔偿金", "60000", "120000", "example.cn", "被申请人网店销售", "张律师");
    }

    @Test
    void undisputed_facts_are_told_once_all_agree_and_not_before() {
        var reference = takenUp();
        succeeded(
                act(
                        Callers.MEDIATOR,
                        reference,
                        "undisputed-facts",
                        Map.of("text", "被申请人销售冰箱二千台。")));
        succeeded(act(Callers.HOLDER, reference, "undisputed-facts/consents", Map.of()));
        assertThat(outgoing.ofMediation(reference).toString()).doesNotContain("二千台");
        succeeded(act(Callers.RESPONDENT, reference, "undisputed-facts/consents", Map.of()));
        assertThat(
                        outgoing.ofMediation(reference)
                                .getLast()
                                .data()
                                .at("/undisputedFacts/0")
                                .stringValue())
                .isEqualTo("被申请人销售冰箱二千台。");
    }

    @Test
    void an_end_is_told_with_its_coded_ground_and_rule_and_without_what_was_said_about_it() {
        var failed = takenUp();
        succeeded(
                act(
                        Callers.MEDIATOR,
                        failed,
                        "termination",
                        Map.of("ground", "GAP_TOO_WIDE", "text", "申请人底价十万元")));
        var told = outgoing.ofMediation(failed).getLast();
        assertThat(told.type()).isEqualTo("mediation.ended.v1");
        assertThat(told.data().at("/end/ground").stringValue()).isEqualTo("GAP_TOO_WIDE");
        assertThat(told.data().toString()).doesNotContain("底价");
        var late = takenUp();
        clock.set(Instant.parse("2026-07-01T16:00:01Z"));
        awaitStatus(late, "FAILED");
        var ended = outgoing.ofMediation(late).getLast();
        assertThat(ended.data().at("/end/ground").stringValue()).isEqualTo("TIME_OVER");
        assertThat(ended.data().at("/fact/ruleId").stringValue()).isEqualTo("MED-05");
    }

    @Test
    void refusals_returns_and_defaults_are_told() {
        var refused = seated(Mother.opening());
        succeeded(act(Callers.HOLDER, refused, "consents", Map.of("agrees", false)));
        assertThat(outgoing.ofMediation(refused).getLast().type()).isEqualTo("mediation.ended.v1");
        var returned =
                succeeded(post(Callers.HOLDER, MEDIATIONS, null, Mother.opening()))
                        .get("reference")
                        .stringValue();
        succeeded(act(Callers.SECRETARY, returned, "return", Map.of("ground", "UNFIT")));
        assertThat(outgoing.ofMediation(returned).getLast().data().at("/end/ground").stringValue())
                .isEqualTo("UNFIT");
        var agreed = agreed(Mother.opening());
        clock.set(Instant.parse("2026-07-31T16:00:01Z"));
        await().atMost(SOON).until(() -> acts(agreed).contains("TERM_DEFAULTED"));
        assertThat(
                        outgoing.ofMediation(agreed)
                                .getLast()
                                .data()
                                .at("/performance/defaulted")
                                .asInt())
                .isEqualTo(1);
    }

    @Test
    void a_paper_of_one_party_is_bound_to_it_and_never_shown_to_the_other() {
        var reference = seated(Mother.opening());
        var id = "11111111-0000-4000-8000-" + suffix(reference);
        succeeded(
                act(
                        Callers.SECRETARY,
                        reference,
                        "consents",
                        Map.of(
                                "partyId",
                                "P1",
                                "evidence",
                                files.of(id, "secretary.beijing", Callers.BODY, "同意书.pdf"))));

        var attached = outgoing.ofFiles(reference).getLast();

        assertThat(attached.type()).isEqualTo(ATTACHED);
        assertThat(attached.aggregate()).isEqualTo(id);
        assertThat(attached.data().get("recordKind").stringValue()).isEqualTo("MEDIATION");
        assertThat(attached.data().get("record").stringValue()).isEqualTo(reference);
        assertThat(attached.data().get("by").stringValue()).isEqualTo("secretary.beijing");
        assertThat(attached.audience())
                .containsExactlyInAnyOrder("office:MEDI-110000", "person:party.holder");
        assertThat(attached.version())
                .isEqualTo(seen(Callers.SECRETARY, reference).get("version").asLong());
        assertThat(names(Callers.HOLDER, reference)).containsExactly("同意书.pdf");
        assertThat(names(Callers.RESPONDENT, reference)).isEmpty();

        succeeded(act(Callers.RESPONDENT, reference, "consents", Map.of()));
        succeeded(act(Callers.SECRETARY, reference, "mediator", Map.of("person", "mediator.li")));

        var shown = outgoing.ofFiles(reference).getLast();
        assertThat(shown.type()).isEqualTo(SHOWN);
        assertThat(shown.audience())
                .containsExactlyInAnyOrder(
                        "office:MEDI-110000", "person:party.holder", "person:mediator.li");
        assertThat(names(Callers.MEDIATOR, reference)).containsExactly("同意书.pdf");
    }

    @Test
    void the_agreement_is_shown_to_all_and_to_whoever_joins_later() {
        var opened = opened(Mother.opening());
        var reference = opened.reference();
        succeeded(claim(Callers.HOLDER, opened.codes().get(0)));
        succeeded(act(Callers.HOLDER, reference, "consents", Map.of()));
        succeeded(
                act(
                        Callers.SECRETARY,
                        reference,
                        "consents",
                        Map.of("partyId", "P2", "evidence", files.ofSecretary("同意书.pdf"))));
        succeeded(act(Callers.SECRETARY, reference, "mediator", Map.of("person", "mediator.li")));
        succeeded(act(Callers.MEDIATOR, reference, "mediator/acceptance", Map.of()));
        laid(reference, Map.of());
        assertThat(outgoing.ofFiles(reference).getLast().audience())
                .containsExactlyInAnyOrder(
                        "office:MEDI-110000", "person:mediator.li", "person:party.holder");
        succeeded(claim(Callers.RESPONDENT, opened.codes().get(1)));
        var shown =
                outgoing.ofFiles(reference).stream()
                        .filter(told -> told.type().equals(SHOWN))
                        .skip(1)
                        .toList();
        assertThat(shown)
                .as("the agreement and his own paper")
                .hasSize(2)
                .allMatch(told -> told.audience().contains("person:party.respondent"));
        assertThat(names(Callers.RESPONDENT, reference))
                .containsExactlyInAnyOrder("调解协议.pdf", "同意书.pdf");
    }

    @Test
    void a_file_that_its_keeper_refuses_is_marked_and_shown_to_nobody_any_more() {
        var opened = opened(Mother.opening());
        var reference = opened.reference();
        var id = "22222222-0000-4000-8000-" + suffix(reference);
        succeeded(
                act(
                        Callers.SECRETARY,
                        reference,
                        "consents",
                        Map.of(
                                "partyId",
                                "P1",
                                "evidence",
                                files.of(id, "secretary.beijing", Callers.BODY, "同意书.pdf"))));
        for (var kind : List.of("TIP", "MEDIATION")) {
            heard(
                    "evidence.rejected.v1",
                    "evidence",
                    id,
                    1,
                    JSON.valueToTree(
                            Map.of(
                                    "evidenceId",
                                    id,
                                    "recordKind",
                                    kind,
                                    "record",
                                    reference,
                                    "reason",
                                    "ALREADY_ATTACHED")));
            assertThat(seen(Callers.SECRETARY, reference).at("/files/0/refused").asString(""))
                    .isEqualTo(kind.equals("TIP") ? "" : "ALREADY_ATTACHED");
        }
        var before = outgoing.ofFiles(reference).size();
        succeeded(claim(Callers.HOLDER, opened.codes().getFirst()));
        assertThat(outgoing.ofFiles(reference)).hasSize(before);
    }

    @Test
    void tokens_work_for_whom_they_were_given_and_once() {
        var reference = takenUp();
        var body = new HashMap<String, Object>();
        body.put("terms", Mother.terms());
        for (var token :
                List.of(
                        files.ofSecretary("别人的.pdf"),
                        files.of("mediator.li", Callers.OTHER_BODY, "别处.pdf"),
                        files.expired("mediator.li", Callers.BODY),
                        files.forged("mediator.li", Callers.BODY),
                        "nonsense",
                        "a.b.c")) {
            body.put("evidence", token);
            assertRefused(
                    act(Callers.MEDIATOR, reference, "agreement", body),
                    422,
                    "EVIDENCE_TOKEN_INVALID");
        }
        var once = files.ofMediator("协议.pdf");
        body.put("evidence", once);
        succeeded(act(Callers.MEDIATOR, reference, "agreement", body));
        assertRefused(
                act(Callers.MEDIATOR, reference, "agreement", body),
                422,
                "EVIDENCE_ALREADY_ATTACHED");
        assertThat(seen(Callers.MEDIATOR, reference).at("/agreement/edition").asInt())
                .as("a refused act changes nothing")
                .isEqualTo(1);
    }

    @Test
    void everything_can_be_told_again_under_its_current_version() {
        var reference = takenUp();
        laid(reference, Map.of());
        var last = outgoing.ofMediation(reference).getLast();
        var files = outgoing.ofFiles(reference).size();

        republishers.stream()
                .filter(one -> one.aggregateType().equals("mediation"))
                .forEach(this::republishAll);

        var restated = outgoing.ofMediation(reference).getLast();
        assertThat(restated.type()).isEqualTo("mediation.restated.v1");
        assertThat(restated.version()).isEqualTo(last.version());
        assertThat(restated.data()).isEqualTo(last.data());
        assertThat(outgoing.ofFiles(reference)).hasSize(files + 1);
        assertThat(outgoing.ofFiles(reference).getLast().type()).isEqualTo(ATTACHED);
    }

    private void republishAll(Republisher republisher) {
        @Nullable String last = null;
        do {
            var from = last;
            last = transaction.execute(_ -> republisher.republishAfter(from, 3));
        } while (last != null);
    }

    private List<String> names(String caller, String reference) {
        return seen(caller, reference).get("files").findValuesAsString("name");
    }

    /** Twelve hexadecimal digits of the test's own. */
    private static String suffix(String reference) {
        return TestFiles.sha256(reference).substring(0, 12);
    }
}
