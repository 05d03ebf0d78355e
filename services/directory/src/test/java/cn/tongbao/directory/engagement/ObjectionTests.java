package cn.tongbao.directory.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tongbao.directory.Callers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who was chosen asks to step back, or a party challenges him, and the court decides. */
class ObjectionTests extends EngagementTests {

    @Test
    void who_steps_back_is_released_and_the_redraw_leaves_him_out() {
        var first = reference(chosen(excluding(draw("回避重摇"), "I-gamma")));
        var drawn = awaited(first, "DRAWN").at("/result/memberId").stringValue();
        var account = Callers.institution("institution." + drawn.substring(2));
        var other = drawn.equals("I-alpha") ? "I-beta" : "I-alpha";
        var asked =
                succeeded(
                        step(
                                account,
                                first,
                                "recusal",
                                Map.of("ground", "INTEREST", "text", "与一方有业务往来")));
        assertRefused(
                step(account, first, "acceptance", Map.of("promise", true)), 409, "OBJECTION_OPEN");
        decide(first, asked, true);

        var second =
                succeeded(
                        post(
                                Callers.JUDGE,
                                SELECTIONS + "/" + first + "/redraw",
                                "\"" + read(first).get("version").asLong() + "\"",
                                Map.of()));
        var proof = awaited(reference(second), "DRAWN");

        assertThat(proof.at("/leftOut/0/memberId").stringValue()).isEqualTo(drawn);
        assertThat(proof.at("/leftOut/0/reason").stringValue()).isEqualTo("RELEASED");
        assertThat(proof.at("/result/memberId").stringValue()).isEqualTo(other);
        assertThat(proof.get("redrawOf").stringValue()).isEqualTo(first);
    }

    @Test
    void with_nobody_left_there_is_no_redraw() {
        var first = reference(chosen(excluding(draw("无人可摇"), "I-beta", "I-gamma")));
        awaited(first, "DRAWN");
        var asked =
                succeeded(
                        step(
                                ALPHA,
                                first,
                                "recusal",
                                Map.of("ground", "NO_CAPACITY", "text", "无法按期完成")));
        decide(first, asked, true);

        assertRefused(
                post(
                        Callers.JUDGE,
                        SELECTIONS + "/" + first + "/redraw",
                        "\"" + read(first).get("version").asLong() + "\"",
                        Map.of()),
                422,
                "POOL_ALL_EXCLUDED");
    }

    @Test
    void a_challenge_of_a_party_is_entered_by_the_court_and_dismissed_changes_nothing() {
        var reference = offered("申请回避");
        assertFields(
                step(
                        Callers.CLERK,
                        reference,
                        "challenge",
                        Map.of("ground", "INTEREST", "text", "曾任对方顾问")),
                "/by REQUIRED");
        var challenged = challenged(reference);
        decide(reference, challenged, false);

        assertThat(
                        succeeded(step(ALPHA, reference, "acceptance", Map.of("promise", true)))
                                .get("status")
                                .stringValue())
                .isEqualTo("ACCEPTED");
    }

    @Test
    void no_time_runs_against_him_while_the_body_decides_whether_he_goes() {
        var offered = offered("回避期间");
        var asked =
                succeeded(
                        step(
                                ALPHA,
                                offered,
                                "recusal",
                                Map.of("ground", "INTEREST", "text", "与一方有业务往来")));
        assertThat(asked.has("clock")).isFalse();
        clock.forward(Duration.ofDays(40));
        assertRefused(
                step(Callers.JUDGE, offered, "end", Map.of("reason", "LATE")),
                409,
                "OBJECTION_OPEN");
        decide(offered, asked, false);
        assertThat(seen(offered).at("/clock/ruleId").stringValue()).isEqualTo("ENG-01");
        assertThat(seen(offered).get("overdue").asBoolean()).isFalse();

        clock.set(MONDAY);
        var working = offered("异议期间");
        succeeded(step(ALPHA, working, "acceptance", Map.of("promise", true)));
        handOver(working);
        var challenged = challenged(working);
        clock.forward(Duration.ofDays(40));
        decide(working, challenged, false);
        assertThat(seen(working).get("dueOn").stringValue()).isEqualTo("2026-08-10");
        assertThat(report(working).at("/report/late").asBoolean()).isFalse();
    }

    @Test
    void what_the_state_forbids_is_said_before_what_is_wrong_with_the_fields() {
        var reference = offered("先看状态");
        challenged(reference);

        assertRefused(
                step(ALPHA, reference, "acceptance", Map.of("promise", false)),
                409,
                "OBJECTION_OPEN");
        assertRefused(step(ALPHA, reference, "recusal", Map.of()), 409, "OBJECTION_OPEN");
        assertRefused(
                step(
                        Callers.JUDGE,
                        reference,
                        "objections/00000000-0000-0000-0000-000000000000/decision",
                        Map.of()),
                404,
                "NOT_FOUND");
        var decided = seen(reference).at("/objections/0/id").stringValue();
        decide(reference, seen(reference), false);
        assertRefused(
                step(Callers.JUDGE, reference, "objections/" + decided + "/decision", Map.of()),
                409,
                "ENGAGEMENT_STATE");
    }

    @Test
    void who_was_late_before_he_asked_is_late_again_once_that_is_dismissed() {
        var reference = offered("逾期后申请");
        succeeded(step(ALPHA, reference, "acceptance", Map.of("promise", true)));
        handOver(reference);
        clock.forward(Duration.ofDays(40));
        await().atMost(SOON).until(() -> seen(reference).get("overdue").asBoolean());
        var asked =
                succeeded(
                        step(
                                ALPHA,
                                reference,
                                "recusal",
                                Map.of("ground", "NO_CAPACITY", "text", "近期无法完成")));
        clock.forward(Duration.ofDays(3));

        decide(reference, asked, false);

        assertThat(seen(reference).get("overdue").asBoolean()).isTrue();
        assertThat(seen(reference).get("dueOn").stringValue()).isEqualTo("2026-07-04");
        succeeded(step(Callers.JUDGE, reference, "end", Map.of("reason", "LATE")));
    }

    @Test
    void no_day_is_moved_while_it_is_open_whether_he_goes() {
        var reference = offered("异议期间延期");
        succeeded(step(ALPHA, reference, "acceptance", Map.of("promise", true)));
        handOver(reference);
        challenged(reference);

        assertRefused(
                step(
                        Callers.JUDGE,
                        reference,
                        "extension",
                        Map.of("dueOn", "2026-08-01", "reason", "样品需补充检测")),
                409,
                "OBJECTION_OPEN");
        assertThat(seen(reference).has("clock")).isFalse();
    }
}
