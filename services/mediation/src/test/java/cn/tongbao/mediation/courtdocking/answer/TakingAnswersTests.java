package cn.tongbao.mediation.courtdocking.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tongbao.mediation.courtdocking.CourtAnswerRefused.Code;
import cn.tongbao.mediation.courtdocking.DockingTests;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Courts answer twice, out of order, wrongly signed and about other cases. */
class TakingAnswersTests extends DockingTests {

    @Test
    void an_answer_takes_effect_and_says_which_one_is_awaited() {
        var reference = confirmationOf(COURT);
        var sequence = next(COURT);

        var answer = answer(COURT, sequence, registered(reference));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(json(answer).get("status").stringValue()).isEqualTo("TAKEN");
        assertThat(json(answer).get("sequence").longValue()).isEqualTo(sequence);
        assertThat(json(answer).get("expected").longValue()).isEqualTo(sequence + 1);
        assertThat(effects(reference)).hasSize(1).first().asString().startsWith("Registered[");
    }

    @Test
    void the_same_answer_again_is_answered_alike_and_has_no_further_effect() {
        var reference = confirmationOf(COURT);
        var sequence = next(COURT);
        var body = ruled(reference);

        var first = answer(COURT, sequence, body);
        var second = answer(COURT, sequence, body);

        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(effects(reference)).hasSize(1);
    }

    @Test
    void ten_times_at_once_it_takes_effect_once() {
        var reference = confirmationOf(COURT);
        var sequence = next(COURT);
        var body = ruled(reference);

        var answers =
                IntStream.range(0, 10)
                        .parallel()
                        .mapToObj(_ -> answer(COURT, sequence, body))
                        .toList();

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
        assertThat(effects(reference)).hasSize(1);
    }

    @Test
    void another_answer_under_the_same_sequence_is_refused_and_changes_nothing() {
        var reference = confirmationOf(COURT);
        var sequence = next(COURT);
        answer(COURT, sequence, registered(reference));

        var other = answer(COURT, sequence, ruled(reference));

        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(code(other)).isEqualTo("COURT_SEQUENCE_REUSED");
        assertThat(effects(reference)).hasSize(1);
        assertThat(next(COURT)).isEqualTo(sequence + 1);
    }

    @Test
    void an_answer_ahead_of_its_turn_waits_and_takes_effect_by_itself_once_the_gap_is_filled() {
        var reference = confirmationOf(COURT);
        var sequence = next(COURT);

        var third = answer(COURT, sequence + 2, ruled(reference));
        var second = answer(COURT, sequence + 1, accepted(reference));

        assertThat(List.of(third.statusCode(), second.statusCode())).containsOnly(202);
        assertThat(json(third).get("status").stringValue()).isEqualTo("WAITING");
        assertThat(json(third).get("expected").longValue()).isEqualTo(sequence);
        assertThat(effects(reference)).isEmpty();

        answer(COURT, sequence, registered(reference));

        assertThat(effects(reference)).hasSize(3);
        assertThat(effects(reference).get(0)).startsWith("Registered[");
        assertThat(effects(reference).get(1)).startsWith("Accepted[");
        assertThat(effects(reference).get(2)).startsWith("Ruled[");
        assertThat(next(COURT)).isEqualTo(sequence + 3);
    }

    @Test
    void a_waiting_answer_that_comes_again_is_told_the_same_and_later_that_it_was_taken() {
        var reference = confirmationOf(COURT);
        var sequence = next(COURT);
        var early = accepted(reference);
        answer(COURT, sequence + 1, early);

        assertThat(answer(COURT, sequence + 1, early).statusCode()).isEqualTo(202);
        assertThat(answer(COURT, sequence + 1, ruled(reference)).statusCode()).isEqualTo(409);
        answer(COURT, sequence, registered(reference));
        assertThat(answer(COURT, sequence + 1, early).statusCode()).isEqualTo(200);
        assertThat(effects(reference)).hasSize(2);
    }

    @Test
    void thirty_answers_in_any_order_and_side_by_side_take_effect_in_theirs() {
        var reference = confirmationOf(COURT);
        var first = next(COURT);
        var order = new ArrayList<>(IntStream.range(0, 30).mapToObj(i -> (long) i).toList());
        Collections.shuffle(order, new Random(11));
        var bodies =
                IntStream.range(0, 30)
                        .mapToObj(i -> registered(reference).replace("确17号", "确" + i + "号"))
                        .toList();

        order.parallelStream().forEach(i -> answer(COURT, first + i, bodies.get(i.intValue())));

        assertThat(effects(reference)).hasSize(30);
        for (int i = 0; i < 30; i++) {
            assertThat(effects(reference).get(i)).contains("确" + i + "号");
        }
    }

    @ParameterizedTest
    @EnumSource(Code.class)
    void an_answer_that_can_never_take_effect_uses_up_its_sequence_and_later_ones_flow(Code code) {
        var wrong = confirmationOf(COURT);
        var right = confirmationOf(COURT);
        var sequence = next(COURT);
        confirmations.refuse(wrong, code);
        var body = ruled(wrong);

        var refused = answer(COURT, sequence, body);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(code(refused)).isEqualTo(code.name());
        assertThat(json(refused).get("title").stringValue()).isNotEqualTo(code.name());
        assertThat(effects(wrong)).as("what it wrote is taken back").isEmpty();
        assertThat(code(answer(COURT, sequence, body))).isEqualTo(code.name());
        assertThat(answer(COURT, sequence + 1, ruled(right)).statusCode()).isEqualTo(200);
        assertThat(effects(right)).hasSize(1);
    }

    @Test
    void a_ruling_for_a_case_of_another_court_has_no_effect() {
        var theirs = confirmationOf(OTHER_COURT);

        var answer = answer(COURT, next(COURT), ruled(theirs));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(code(answer)).isEqualTo("OTHER_COURT");
        assertThat(effects(theirs)).isEmpty();
    }

    @Test
    void a_refused_answer_that_had_to_wait_lets_the_later_ones_through() {
        var wrong = confirmationOf(COURT);
        var right = confirmationOf(COURT);
        var sequence = next(COURT);
        confirmations.refuse(wrong, Code.WRONG_STATE);
        answer(COURT, sequence + 1, ruled(wrong));
        answer(COURT, sequence + 2, accepted(right));

        answer(COURT, sequence, registered(right));

        assertThat(effects(right)).hasSize(2);
        assertThat(effects(wrong)).isEmpty();
    }

    static Stream<String> malformed() {
        var at = "\"at\":\"2026-03-02T08:00:00Z\"";
        var reference = "\"reference\":\"J-110105-2026-7K3M9Q\"";
        return Stream.of(
                "",
                "not json",
                "[]",
                "null",
                "\"REGISTERED\"",
                "{}",
                "{\"kind\":\"ACCEPTED\"}",
                "{\"kind\":\"BURNED\"," + reference + "," + at + "}",
                "{\"kind\":1," + reference + "," + at + "}",
                "{\"kind\":\"ACCEPTED\"," + reference + "}",
                "{\"kind\":\"ACCEPTED\"," + at + "}",
                "{\"kind\":\"ACCEPTED\"," + reference + ",\"at\":\"yesterday\"}",
                "{\"kind\":\"ACCEPTED\"," + reference + ",\"at\":1700000000}",
                "{\"kind\":\"ACCEPTED\"," + reference + ",\"at\":\"2999-01-01T00:00:00Z\"}",
                "{\"kind\":\"ACCEPTED\",\"reference\":\"J 1\"," + at + "}",
                "{\"kind\":\"ACCEPTED\",\"reference\":\"" + "J".repeat(61) + "\"," + at + "}",
                "{\"kind\":\"ACCEPTED\"," + reference + "," + at + ",\"extra\":1}",
                "{\"kind\":\"ACCEPTED\",\"kind\":\"ACCEPTED\"," + reference + "," + at + "}",
                "{\"kind\":\"ACCEPTED\"," + reference + "," + at + "} {}",
                "{\"kind\":\"REGISTERED\"," + reference + "," + at + "}",
                "{\"kind\":\"REGISTERED\"," + reference + "," + at + ",\"caseNumber\":\" \"}",
                "{\"kind\":\"REGISTERED\"," + reference + "," + at + ",\"caseNumber\":\"\\u0000\"}",
                "{\"kind\":\"REGISTERED\"," + reference + "," + at + ",\"caseNumber\":\"\\ud800\"}",
                "{\"kind\":\"REGISTERED\","
                        + reference
                        + ","
                        + at
                        + ",\"caseNumber\":\""
                        + "号".repeat(201)
                        + "\"}",
                "{\"kind\":\"NOT_ACCEPTED\"," + reference + "," + at + ",\"text\":\"x\"}",
                "{\"kind\":\"NOT_ACCEPTED\","
                        + reference
                        + ","
                        + at
                        + ",\"ground\":\"WRONG_COURT\",\"text\":\""
                        + "字".repeat(4_001)
                        + "\"}",
                "{\"kind\":\"SUPPLEMENT_REQUESTED\","
                        + reference
                        + ","
                        + at
                        + ",\"items\":[],\"dueOn\":\"2026-04-01\"}",
                "{\"kind\":\"SUPPLEMENT_REQUESTED\","
                        + reference
                        + ","
                        + at
                        + ",\"items\":[null],\"dueOn\":\"2026-04-01\"}",
                "{\"kind\":\"SUPPLEMENT_REQUESTED\","
                        + reference
                        + ","
                        + at
                        + ",\"items\":[\"RIGHT_PROOF\"]}",
                "{\"kind\":\"SUPPLEMENT_REQUESTED\","
                        + reference
                        + ","
                        + at
                        + ",\"items\":[\"RIGHT_PROOF\"],\"dueOn\":\"2026-02-30\"}",
                "{\"kind\":\"SUPPLEMENT_REQUESTED\","
                        + reference
                        + ","
                        + at
                        + ",\"items\":[\"RIGHT_PROOF\"],\"dueOn\":[2026,4,1]}",
                "{\"kind\":\"RULED\"," + reference + "," + at + ",\"result\":\"CONFIRMED\"}",
                "[".repeat(30) + "]".repeat(30));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void what_is_not_in_the_contract_is_refused_and_used_up(String body) {
        var sequence = next(COURT);

        var answer = answer(COURT, sequence, body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(code(answer)).isEqualTo("INVALID");
        assertThat(next(COURT)).isEqualTo(sequence + 1);
    }

    @Test
    void texts_at_their_limit_are_taken_and_kept_exactly() {
        var reference = confirmationOf(COURT);
        var number = "𠮷".repeat(200);

        answer(COURT, next(COURT), registered(reference).replace("(2026)京0105诉前调确17号", number));

        assertThat(effects(reference)).first().asString().contains(number);
    }

    @Test
    void an_answer_that_could_not_be_applied_is_kept_and_applied_when_it_can_be() {
        var reference = confirmationOf(COURT);
        var sequence = next(COURT);
        confirmations.fail(reference, 3);

        var first = answer(COURT, sequence, registered(reference));
        var second = answer(COURT, sequence + 1, accepted(reference));

        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(second.statusCode()).isIn(200, 202);
        await().until(() -> effects(reference).size() == 2);
        assertThat(effects(reference).getFirst()).startsWith("Registered[");
        assertThat(next(COURT)).isEqualTo(sequence + 2);
    }

    @Test
    void whoever_is_not_believed_does_not_learn_why() {
        var reference = confirmationOf(COURT);
        var sequence = Long.toString(next(COURT));
        var body = ruled(reference);
        var path = "/api/v1/court-docking/" + COURT + "/answers";
        var right = signature(IN_SECRET, sequence, now(), body);
        var timestamp = now();
        var old = Long.toString(Long.parseLong(timestamp) - 310);
        var early = Long.toString(Long.parseLong(timestamp) + 310);

        var refused =
                List.of(
                        answer(COURT, sequence, timestamp, OTHER_IN_SECRET, body),
                        answer(COURT, sequence, timestamp, OUT_SECRET, body),
                        answer(COURT, sequence, old, IN_SECRET, body),
                        answer(COURT, sequence, early, IN_SECRET, body),
                        answer(COURT, sequence, "yesterday", IN_SECRET, body),
                        answer(COURT, sequence, "-" + timestamp, IN_SECRET, body),
                        answer(COURT, "0", timestamp, IN_SECRET, body),
                        answer(COURT, "-1", timestamp, IN_SECRET, body),
                        answer(COURT, "0" + sequence, timestamp, IN_SECRET, body),
                        answer(COURT, "one", timestamp, IN_SECRET, body),
                        answer(COURT, "9999999999999999999", timestamp, IN_SECRET, body),
                        answer(OTHER_COURT, sequence, timestamp, IN_SECRET, body),
                        answer(PORTAL_COURT, sequence, timestamp, IN_SECRET, body),
                        answer("COURT-999999", sequence, timestamp, IN_SECRET, body),
                        command("POST", null, path, null, body),
                        command(
                                "POST",
                                null,
                                path,
                                null,
                                body,
                                "X-Sequence",
                                sequence,
                                "X-Signature",
                                right),
                        command(
                                "POST",
                                null,
                                path,
                                null,
                                body,
                                "X-Sequence",
                                sequence,
                                "X-Timestamp",
                                timestamp),
                        command(
                                "POST",
                                null,
                                path,
                                null,
                                body + " ",
                                "X-Sequence",
                                sequence,
                                "X-Timestamp",
                                timestamp,
                                "X-Signature",
                                right),
                        command(
                                "POST",
                                ADMINISTRATOR,
                                path,
                                null,
                                body,
                                "X-Sequence",
                                sequence,
                                "X-Timestamp",
                                timestamp,
                                "X-Signature",
                                "00"));

        assertThat(refused).extracting(HttpResponse::statusCode).containsOnly(401);
        assertThat(refused)
                .extracting(
                        answer -> answer.body().replaceAll("\"(traceId|instance)\":\"[^\"]*\"", ""))
                .containsOnly(
                        refused.getFirst()
                                .body()
                                .replaceAll("\"(traceId|instance)\":\"[^\"]*\"", ""));
        assertThat(code(refused.getFirst())).isEqualTo("COURT_SIGNATURE_INVALID");
        assertThat(effects(reference)).isEmpty();
        assertThat(Long.toString(next(COURT))).isEqualTo(sequence);
    }

    @ParameterizedTest
    @ValueSource(longs = {-290, 290})
    void clocks_may_differ_by_less_than_five_minutes(long seconds) {
        var reference = confirmationOf(COURT);
        var timestamp = Long.toString(Long.parseLong(now()) + seconds);

        var answer =
                answer(
                        COURT,
                        Long.toString(next(COURT)),
                        timestamp,
                        IN_SECRET,
                        registered(reference));

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void each_court_has_its_own_sequence() {
        var here = next(COURT);
        var there = next(OTHER_COURT);

        answer(OTHER_COURT, there, registered(confirmationOf(OTHER_COURT)));

        assertThat(next(COURT)).isEqualTo(here);
        assertThat(next(OTHER_COURT)).isEqualTo(there + 1);
    }

    @Test
    void an_answer_may_be_a_thousand_ahead_and_no_more() {
        var sequence = next(OTHER_COURT);
        var body = registered(confirmationOf(OTHER_COURT));

        assertThat(answer(OTHER_COURT, sequence + 1_000, body).statusCode()).isEqualTo(422);
        assertThat(code(answer(OTHER_COURT, sequence + 1_000, body)))
                .isEqualTo("VALIDATION_FAILED");
        assertThat(answer(OTHER_COURT, sequence + 999, body).statusCode()).isEqualTo(202);
    }

    @Test
    void a_body_over_the_limit_is_not_read() {
        var body = " ".repeat(1_048_577);

        assertThat(answer(COURT, next(COURT), body).statusCode()).isEqualTo(413);
    }
}
