package cn.tongbao.directory.selection;

import static cn.tongbao.directory.TestMembers.institution;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tongbao.directory.Callers;
import cn.tongbao.directory.TestBeacon.Mode;
import cn.tongbao.directory.beacon.BeaconRound;
import cn.tongbao.directory.draw.Announcement;
import cn.tongbao.directory.draw.Drawing;
import cn.tongbao.directory.draw.Entropy;
import cn.tongbao.directory.draw.PoolMember;
import cn.tongbao.directory.draw.PoolSnapshot;
import cn.tongbao.directory.draw.Seed;
import cn.tongbao.directory.draw.WorkloadBalance;
import cn.tongbao.directory.member.Interests;
import cn.tongbao.directory.member.MemberState;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** From the commitment to a result or a visible void. */
class DrawTests extends SelectionTests {

    @Autowired private Revealing revealing;
    @Autowired private Selections selections;

    @Test
    void pool_commitment_and_round_are_published_before_there_is_a_result() {
        beacon.mode(Mode.SILENT);
        var selection = chosen(draw("软件著作权纠纷一"));
        var proof = proof(reference(selection));

        assertThat(selection.get("status").stringValue()).isEqualTo("AWAITING_ENTROPY");
        assertThat(selection.get("reference").stringValue()).startsWith("S-110108-2026-");
        assertThat(selection.at("/clock/ruleId").stringValue()).isEqualTo("DRW-01");
        assertThat(proof.get("commitment").stringValue()).matches("[0-9a-f]{64}");
        assertThat(proof.get("poolHash").stringValue()).isEqualTo(pool(proof).hash());
        assertThat(proof.at("/pool/members").findValuesAsString("id"))
                .containsExactly("I-alpha", "I-beta", "I-gamma");
        assertThat(proof.at("/entropy/standIn").asBoolean()).isTrue();
        assertThat(Instant.parse(proof.at("/entropy/expectedAt").stringValue()))
                .isAfter(Instant.parse("2026-06-01T02:00:00Z"));
        assertThat(proof.hasNonNull("seed")).isFalse();
        assertThat(proof.hasNonNull("result")).isFalse();
    }

    @Test
    void the_result_follows_by_itself_and_anyone_can_recompute_it() {
        var reference = reference(chosen(draw("软件著作权纠纷二")));
        var proof = awaited(reference, "DRAWN");
        var seed = Seed.ofHex(proof.get("seed").stringValue());
        var announcement =
                new Announcement(
                        proof.get("algorithm").stringValue(),
                        pool(proof),
                        proof.get("poolHash").stringValue(),
                        proof.get("commitment").stringValue(),
                        new Entropy(
                                proof.at("/entropy/source").stringValue(),
                                proof.at("/entropy/round").asLong()));

        var outcome = Drawing.draw(announcement, seed, proof.at("/round/value").stringValue());

        assertThat(proof.at("/result/memberId").stringValue()).isEqualTo(outcome.memberId());
        assertThat(proof.at("/result/hmac").stringValue()).isEqualTo(outcome.hmac());
        assertThat(count("select count(*) from draw_seed where reference = ?", reference)).isZero();
        assertThat(count("select count(*) from draw_wait where reference = ?", reference)).isZero();
    }

    @Test
    void nothing_about_the_parties_stands_in_the_proof_or_on_the_page() {
        var body = draw("张三诉李四案").put("caseReference", "C-110000-2026-7K3M9Q");
        body.putArray("agents")
                .addObject()
                .put("name", "王律师")
                .put("organisation", "某某律师事务所")
                .put("party", "张三公司");
        excluding(body, "I-gamma");
        var reference = reference(chosen(body));
        awaited(reference, "DRAWN");

        for (var text :
                List.of(
                        proof(reference).toString(),
                        get(null, "/directory/draws/" + reference).body())) {
            assertThat(text)
                    .contains("I-alpha", reference)
                    .doesNotContain("张三", "李四", "律师", "C-110000", "I-gamma", "COURT", "judge");
        }
    }

    @Test
    void who_has_more_to_do_has_fewer_lots() {
        succeeded(post(Callers.JUDGE, SELECTIONS, null, agreed("在办一", "I-alpha")));
        beacon.mode(Mode.SILENT);
        var members = proof(reference(chosen(draw("软件著作权纠纷三")))).at("/pool/members");

        var alpha = members.get(0);
        assertThat(alpha.get("id").stringValue()).isEqualTo("I-alpha");
        assertThat(alpha.get("weight").asInt()).isLessThan(60).isGreaterThanOrEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Mode.class,
            names = {"SILENT", "FAILING", "FORGED", "OTHER_ROUND", "EARLY", "GARBLED", "ENDLESS"})
    void while_the_beacon_is_late_or_wrong_the_draw_waits(Mode mode) {
        beacon.mode(mode);
        var reference = reference(chosen(draw("等待 " + mode)));
        var before = beacon.asked();

        await().atMost(SOON).until(() -> beacon.asked() > before);
        assertThat(statusOf(reference)).isEqualTo("AWAITING_ENTROPY");
        beacon.mode(Mode.NORMAL);

        assertThat(awaited(reference, "DRAWN").hasNonNull("result")).isTrue();
    }

    @Test
    void a_second_word_of_the_beacon_is_refused_and_shown() {
        beacon.mode(Mode.SILENT);
        String first;
        String second;
        int attempt = 0;
        do {
            // Another round may begin between the two.
            first = reference(chosen(draw("矛盾一 " + attempt)));
            second = reference(chosen(draw("矛盾二 " + attempt++)));
        } while (!proof(first).get("entropy").equals(proof(second).get("entropy")));
        // The second one is looked at later than the first.
        jdbc.sql("update draw_wait set next_attempt_at = now() + interval '1 hour'").update();
        beacon.mode(Mode.NORMAL);
        lookAt(first);
        var standing = awaited(first, "DRAWN").at("/round/value").stringValue();
        beacon.mode(Mode.OTHER_VALUE);
        lookAt(second);

        var proof = awaited(second, "DRAWN");

        assertThat(proof.at("/round/value").stringValue()).isEqualTo(standing);
        assertThat(proof.at("/contradictions/0/value").stringValue()).isNotEqualTo(standing);
        assertThat(proof(first).at("/contradictions/0/signature").stringValue()).isNotBlank();
        assertThat(get(null, "/directory/draws/" + first + "?lang=en").body())
                .contains("against its first one");
    }

    @Test
    void a_round_that_was_not_announced_reveals_nothing() {
        beacon.mode(Mode.SILENT);
        var reference = reference(chosen(draw("另一轮")));
        var round = proof(reference).at("/entropy/round").asLong();
        waitFor(reference, round - 100);
        beacon.mode(Mode.NORMAL);
        var before = beacon.asked();
        await().atMost(SOON).until(() -> beacon.asked() > before + 1);

        assertThat(statusOf(reference)).isEqualTo("AWAITING_ENTROPY");
        waitFor(reference, round);
        awaited(reference, "DRAWN");
        assertThat(
                        count(
                                "select (state #>> '{revealed,round,round}')::bigint from selection where reference = ?",
                                reference))
                .isEqualTo(round);
    }

    private void waitFor(String reference, long round) {
        jdbc.sql("update draw_wait set round = ?, leased_until = null where reference = ?")
                .param(round)
                .param(reference)
                .update();
    }

    @Test
    void unresolved_by_its_last_day_it_is_void_and_shows_its_seed() {
        beacon.mode(Mode.SILENT);
        var reference = reference(chosen(draw("作废")));
        clock.forward(Duration.ofDays(10));
        var proof = awaited(reference, "VOID");

        assertThat(proof.at("/voided/reason").stringValue()).isEqualTo("NOT_REVEALED");
        assertThat(Seed.ofHex(proof.get("seed").stringValue()).commitment())
                .isEqualTo(proof.get("commitment").stringValue());
        assertThat(proof.hasNonNull("result")).isFalse();
        beacon.mode(Mode.NORMAL);
        assertThat(statusOf(reference)).isEqualTo("VOID");
        assertThat(get(null, "/directory/draws/" + reference + "?lang=en").body())
                .contains("This draw is void", "did not publish its round in time");
    }

    @Test
    void a_seed_that_was_not_committed_to_voids_the_draw() {
        beacon.mode(Mode.SILENT);
        var reference = reference(chosen(draw("承诺不符")));
        jdbc.sql(
                        """
                        update selection set state = jsonb_set(state,
                            '{announced,announcement,commitment}', to_jsonb(repeat('0', 64)))
                        where reference = ?
                        """)
                .param(reference)
                .update();
        beacon.mode(Mode.NORMAL);

        assertThat(awaited(reference, "VOID").at("/voided/reason").stringValue())
                .isEqualTo("COMMITMENT_MISMATCH");
        assertThat(get(null, "/directory/draws/" + reference + "?lang=zh").body())
                .contains("所存种子与公布的承诺不符");
        assertThat(redraw(reference).statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{announced,publicKey}",
                "{announced,names,I-alpha,zh}",
                "{announced,redrawOf}"
            })
    void whatever_else_was_published_and_is_changed_voids_the_draw_too(String part) {
        beacon.mode(Mode.SILENT);
        var reference = reference(chosen(draw("公布内容被改 " + part)));
        jdbc.sql(
                        """
                        update selection set state =
                            jsonb_set(state, cast(? as text[]), to_jsonb(cast('假' as text)))
                        where reference = ?
                        """)
                .param(part)
                .param(reference)
                .update();
        beacon.mode(Mode.NORMAL);

        assertThat(awaited(reference, "VOID").at("/voided/reason").stringValue())
                .isEqualTo("POOL_MISMATCH");
    }

    @Test
    void a_round_that_the_beacon_never_signed_decides_nothing() {
        beacon.mode(Mode.SILENT);
        var reference = reference(chosen(draw("伪造轮次")));
        var forged = "f".repeat(64);
        jdbc.sql(
                        """
                        insert into beacon_round (source, round, value, published_at, signature, seen_at)
                        values (?, ?, ?, '2026-06-01T02:00:00Z', 'Zm9yZ2Vk', now())
                        on conflict (source, round) do update
                            set value = excluded.value, signature = excluded.signature
                        """)
                .param(proof(reference).at("/entropy/source").stringValue())
                .param(proof(reference).at("/entropy/round").asLong())
                .param(forged)
                .update();
        beacon.mode(Mode.NORMAL);

        var drawn = awaited(reference, "DRAWN");

        assertThat(drawn.at("/round/value").stringValue()).hasSize(64).isNotEqualTo(forged);
        assertThat(drawn.get("contradictions")).isEmpty();
    }

    @Test
    void a_pool_that_was_changed_together_with_its_hash_voids_the_draw_too() {
        beacon.mode(Mode.SILENT);
        var reference = reference(chosen(draw("名单与哈希被改")));
        var altered = new ArrayList<PoolMember>();
        proof(reference)
                .at("/pool/members")
                .forEach(member ->
                        altered.add(
                                new PoolMember(
                                        member.get("id").stringValue(),
                                        altered.isEmpty() ? 999 : member.get("weight").asInt())));
        jdbc.sql(
                        """
                        update selection set state = jsonb_set(jsonb_set(state,
                            '{announced,announcement,pool,members,0,weight}', '999'),
                            '{announced,announcement,poolHash}', to_jsonb(cast(? as text)))
                        where reference = ?
                        """)
                .param(PoolSnapshot.of(WorkloadBalance.NAME, altered).hash())
                .param(reference)
                .update();
        beacon.mode(Mode.NORMAL);

        assertThat(awaited(reference, "VOID").at("/voided/reason").stringValue())
                .isEqualTo("POOL_MISMATCH");
    }

    @ParameterizedTest
    @ValueSource(strings = {"999", "0", "-7"})
    void a_pool_that_was_changed_after_its_publication_voids_the_draw(String weight) {
        beacon.mode(Mode.SILENT);
        var label = "名单被改 " + weight;
        var reference = reference(chosen(draw(label)));
        jdbc.sql(
                        """
                        update selection set state = jsonb_set(state,
                            '{announced,announcement,pool,members,0,weight}', cast(? as jsonb))
                        where reference = ?
                        """)
                .param(weight)
                .param(reference)
                .update();
        beacon.mode(Mode.NORMAL);

        assertThat(awaited(reference, "VOID").at("/voided/reason").stringValue())
                .isEqualTo("POOL_MISMATCH");
        assertRefused(redraw(reference), 409, "POOL_BROKEN");
        assertThat(proof(reference(chosen(draw(label)))).get("earlier").toString())
                .isEqualTo("[\"" + reference + "\"]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jsonb_set(state, '{announced,announcement,entropy,round}', '-1')",
                "state #- '{announced,announcement,entropy}'",
                "state #- '{announced,announcement,pool}'",
                "jsonb_set(state, '{announced,announcement,pool,members,0,weight}', '\"viel\"')",
                "jsonb_set(state, '{announced,before}', '7')",
                "state - 'announced'"
            })
    void an_announcement_that_cannot_be_read_any_more_is_void_in_the_end_and_disturbs_nobody(
            String altered) {
        beacon.mode(Mode.SILENT);
        var reference = reference(chosen(draw("公告被毁 " + altered)));
        jdbc.sql("update selection set state = " + altered + " where reference = ?")
                .param(reference)
                .update();
        beacon.mode(Mode.NORMAL);
        assertThat(draws()).contains(reference);
        clock.forward(Duration.ofDays(10));

        await().atMost(SOON)
                .until(() -> read(reference).get("status").stringValue().equals("VOID"));

        assertThat(draws()).contains(reference);
        assertThat(succeeded(get(Callers.JUDGE, SELECTIONS + "?limit=200")).get("items"))
                .isNotEmpty();
    }

    private List<String> draws() {
        return succeeded(get(null, "/api/v1/draws?limit=200"))
                .get("items")
                .findValuesAsString("reference");
    }

    @Test
    void a_change_of_the_registers_after_the_snapshot_changes_nothing_in_it() {
        beacon.mode(Mode.SILENT);
        var reference = reference(chosen(draw("名单之后")));
        var before = proof(reference).get("pool");
        members.put(institution("alpha", MemberState.SUSPENDED, Interests.none()));
        members.put(institution("delta"));
        beacon.mode(Mode.NORMAL);

        assertThat(awaited(reference, "DRAWN").get("pool")).isEqualTo(before);
    }

    @Test
    void a_seed_of_another_key_lets_the_draw_wait_and_then_be_void_without_it() {
        beacon.mode(Mode.SILENT);
        var reference = reference(chosen(draw("种子失密钥")));
        jdbc.sql("update draw_seed set sealed = set_byte(sealed, 0, get_byte(sealed, 0) # 1)")
                .update();
        var before = beacon.asked();
        beacon.mode(Mode.NORMAL);
        await().atMost(SOON).until(() -> beacon.asked() > before + 1);
        assertThat(statusOf(reference)).isEqualTo("AWAITING_ENTROPY");
        clock.forward(Duration.ofDays(10));

        assertThat(awaited(reference, "VOID").hasNonNull("seed")).isFalse();
    }

    @Test
    void revealed_many_times_at_once_it_is_drawn_once() throws Exception {
        beacon.mode(Mode.SILENT);
        var reference = reference(chosen(draw("并发揭示")));
        jdbc.sql("update draw_wait set next_attempt_at = now() + interval '1 hour'").update();
        var round =
                new BeaconRound(
                        "LOCAL_STAND_IN",
                        proof(reference).at("/entropy/round").asLong(),
                        "ab".repeat(32),
                        "2026-06-01T02:00:00Z",
                        "c2lnbmF0dXJl");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var pending = new ArrayList<Future<Boolean>>();
            for (int i = 0; i < 10; i++) {
                pending.add(threads.submit(() -> revealing.reveal(reference, round)));
            }
            for (var one : pending) {
                assertThat(one.get()).isTrue();
            }
        }
        assertThat(selections.get(reference).version()).isEqualTo(2);
        assertThat(
                        count(
                                "select count(*) from record_history where reference = ? and act = 'DRAWN'",
                                reference))
                .isEqualTo(1);
    }

    @Test
    void a_claim_whose_holder_died_becomes_anothers() {
        beacon.mode(Mode.SILENT);
        var reference = reference(chosen(draw("领取者死亡")));
        jdbc.sql("update draw_wait set leased_until = now() + interval '2 seconds'").update();
        beacon.mode(Mode.NORMAL);

        assertThat(awaited(reference, "DRAWN").hasNonNull("seed")).isTrue();
    }

    @Test
    void ten_requests_under_one_key_are_one_draw() throws Exception {
        beacon.mode(Mode.SILENT);
        var key = UUID.randomUUID().toString();
        var body = draw("幂等").toString();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var pending = new ArrayList<Future<String>>();
            for (int i = 0; i < 10; i++) {
                pending.add(
                        threads.submit(() ->
                                command(
                                                "POST",
                                                Callers.JUDGE,
                                                SELECTIONS,
                                                null,
                                                body,
                                                "Idempotency-Key",
                                                key)
                                        .body()));
            }
            var answers = new ArrayList<String>();
            for (var one : pending) {
                answers.add(one.get());
            }
            assertThat(answers.stream().distinct()).hasSize(1);
        }
        assertThat(count("select count(*) from selection where case_label = '幂等'")).isEqualTo(1);
    }

    @Test
    void the_page_explains_a_draw_in_both_languages() {
        var reference = reference(chosen(draw("页面")));
        awaited(reference, "DRAWN");
        var english = get(null, "/directory/draws/" + reference, "Accept-Language", "en");
        var chinese = get(null, "/directory/draws/" + reference + "?lang=zh");

        assertThat(english.headers().firstValue("Content-Type"))
                .hasValue("text/html;charset=UTF-8");
        assertThat(english.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(english.body())
                .contains("lang=\"en\"", "How it works", "Institute alpha", "LOCAL_STAND_IN");
        assertThat(chinese.body()).contains("lang=\"zh-CN\"", "如何摇号", "alpha鉴定所", "摇中");
        var unknown = "/directory/draws/S-110108-2026-000000";
        assertThat(get(null, unknown).statusCode()).isEqualTo(404);
        assertThat(get(null, unknown).body()).contains("<h1>No such draw</h1>");
        assertThat(get(null, unknown + "?lang=zh").body()).contains("<h1>没有这次摇号</h1>");
    }

    private HttpResponse<String> redraw(String reference) {
        return post(
                Callers.JUDGE,
                SELECTIONS + "/" + reference + "/redraw",
                "\"" + read(reference).get("version").asLong() + "\"",
                Map.of());
    }

    private void lookAt(String reference) {
        jdbc.sql(
                        """
                        update draw_wait set leased_until = null, next_attempt_at = now() + interval '1500 ms'
                        where reference = ?
                        """)
                .param(reference)
                .update();
    }

    private static PoolSnapshot pool(JsonNode proof) {
        return new PoolSnapshot(
                proof.at("/pool/weighting").stringValue(),
                proof.at("/pool/members")
                        .valueStream()
                        .map(member ->
                                new PoolMember(
                                        member.get("id").stringValue(),
                                        member.get("weight").asInt()))
                        .toList());
    }
}
