package cn.tongbao.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.node.ObjectNode;

/**
 * A court that decides in its own system does not decide in the portal beside it; what it answers
 * takes effect on the application.
 */
@TestPropertySource(
        properties = {
            "tongbao.court-docking.courts.COURT-110108.url=http://127.0.0.1:1",
            "tongbao.court-docking.courts.COURT-110108.out-secret=out-secret-of-haidian-for-the-tests-only",
            "tongbao.court-docking.courts.COURT-110108.in-secret="
                    + DockedConfirmationTests.IN_SECRET
        })
class DockedConfirmationTests extends ConfirmingTests {

    static final String IN_SECRET = "in-secret-of-haidian-for-the-tests-only-";

    private static final Clock MACHINE = Clock.systemUTC();
    private static final String SYSTEM = "system.court-haidian";

    @AfterEach
    void openTheCourtsAgain() {
        jdbc.sql("delete from office where id like 'COURT-11010%'").update();
    }

    @Test
    void its_acts_are_refused_here_and_those_of_the_parties_are_passed_on() {
        var reference = applied();
        assertThat(shown(Callers.JUDGE, reference).get("courtMode").stringValue())
                .isEqualTo("DOCKED");
        for (var act :
                List.of(
                        "registration",
                        "supplement-request",
                        "acceptance",
                        "non-acceptance",
                        "hearing",
                        "review-extension",
                        "withdrawal/permission",
                        "ruling",
                        "objections")) {
            assertRefused(step(Callers.JUDGE, reference, act, Map.of()), 409, "COURT_DOCKED");
        }
        assertThat(deeds(reference)).containsExactly("APPLIED");
        var withdrawn =
                succeeded(step(Callers.HOLDER, reference, "withdrawal", Map.of("reason", "另行和解")));
        assertThat(withdrawn.get("status").stringValue()).isEqualTo("WITHDRAWN");
    }

    @Test
    void what_is_before_it_when_it_closes_stays_with_its_own_system() {
        var reference = applied();

        closed(COURT, "COURT-110108-02");

        assertThat(shown(Callers.JUDGE, reference).get("courtOfficeId").stringValue())
                .isEqualTo(COURT);
        assertThat(deeds(reference)).containsExactly("APPLIED");
    }

    @Test
    void it_takes_nothing_over_from_a_closed_court_that_decides_here() {
        var reference = filed(agreed(Mother.opening()), "COURT-110105");

        closed("COURT-110105", COURT);

        assertThat(shown(OTHER_JUDGE, reference).get("courtOfficeId").stringValue())
                .isEqualTo("COURT-110105");
    }

    @Test
    void it_rules_with_a_file_that_anybody_of_it_has_uploaded() {
        var reference = accepted();
        answered("RULED", reference, ruled(files.of(SYSTEM, COURT, "裁定书.pdf")));

        var ruled = shown(Callers.HOLDER, reference);
        assertThat(ruled.get("status").stringValue()).isEqualTo("CONFIRMED");
        assertThat(ruled.at("/decision/file/name").stringValue()).isEqualTo("裁定书.pdf");
        assertThat(deeds(reference)).containsExactly("APPLIED", "REGISTERED", "ACCEPTED", "RULED");
        assertThat(
                        seen(Callers.HOLDER, mediationOf(reference))
                                .at("/confirmation/result")
                                .stringValue())
                .isEqualTo("CONFIRMED");
    }

    @Test
    void it_does_not_rule_with_a_file_of_another_office_or_of_none() {
        var reference = accepted();
        for (var token :
                List.of(
                        files.of(SYSTEM, "COURT-110105", "裁定书.pdf"),
                        files.of(COURT, "COURT-110105", "裁定书.pdf"),
                        files.of(COURT, null, "裁定书.pdf"),
                        files.ofParty("party.holder", "裁定书.pdf"),
                        files.forged(SYSTEM, COURT),
                        files.expired(SYSTEM, COURT))) {
            assertRefused(answer("RULED", reference, ruled(token)), 422, "INVALID");
        }
        assertThat(standing(reference)).isEqualTo("ACCEPTED");
    }

    @Test
    void what_it_does_not_accept_can_be_applied_for_again() {
        var reference = applied();
        var mediation = mediationOf(reference);
        answered("NOT_ACCEPTED", reference, Map.of("ground", "WRONG_COURT", "text", "不属于本院管辖"));
        assertThat(standing(reference)).isEqualTo("NOT_ACCEPTED");
        assertThat(shown(Callers.HOLDER, reference).at("/decision/ground").stringValue())
                .isEqualTo("WRONG_COURT");
        assertThat(seen(Callers.HOLDER, mediation).has("confirmation")).isFalse();
        assertThat(filed(mediation, COURT)).isNotEqualTo(reference);
    }

    @Test
    void silence_on_what_it_asked_for_counts_once_it_says_so_itself() {
        var reference = accepted();
        answered(
                "SUPPLEMENT_REQUESTED",
                reference,
                Map.of("items", List.of("商标注册证"), "dueOn", "2026-06-08"));
        assertThat(limits(reference)).containsExactly("CON-13 2026-06-08", "CON-11 2026-07-01");
        clock.set(Instant.parse("2026-06-08T16:00:01Z"));
        await().atMost(SOON).until(() -> deeds(reference).contains("DEADLINE_MISSED"));
        assertThat(standing(reference)).isEqualTo("SUPPLEMENT_REQUESTED");

        answered("WITHDRAWN", reference, Map.of());

        assertThat(standing(reference)).isEqualTo("DEEMED_WITHDRAWN");
        assertThat(limits(reference)).isEmpty();
        assertThat(seen(Callers.HOLDER, mediationOf(reference)).has("confirmation")).isFalse();
    }

    @Test
    void it_permits_a_withdrawal_that_a_party_asked_for() {
        var reference = accepted();
        succeeded(step(Callers.HOLDER, reference, "withdrawal", Map.of("reason", "另行和解")));
        assertThat(standing(reference)).isEqualTo("ACCEPTED");
        answered("WITHDRAWN", reference, Map.of());
        assertThat(standing(reference)).isEqualTo("WITHDRAWN");
        answered("WITHDRAWN", reference, Map.of());
    }

    @Test
    void what_cannot_be_is_refused_changes_nothing_and_uses_its_number_up() {
        var reference = applied();
        var token = files.of(SYSTEM, COURT, "裁定书.pdf");
        assertRefused(answer("RULED", reference, ruled(token)), 422, "WRONG_STATE");
        assertRefused(
                answer("ACCEPTED", "J-110108-2026-000000", Map.of()), 422, "UNKNOWN_REFERENCE");
        assertRefused(
                answer("NOT_ACCEPTED", reference, Map.of("ground", "NOWHERE")), 422, "INVALID");
        assertRefused(
                answer(
                        "SUPPLEMENT_REQUESTED",
                        reference,
                        Map.of("items", List.of("商标注册证"), "dueOn", "2026-05-31")),
                422,
                "INVALID");
        var elsewhere = filed(agreed(Mother.opening()), "COURT-310115");
        assertRefused(answer("ACCEPTED", elsewhere, Map.of()), 422, "OTHER_COURT");
        assertThat(deeds(reference)).containsExactly("APPLIED");
        answered("ACCEPTED", reference, Map.of());
        var early = new HashMap<>(ruled(token));
        early.put("on", "2026-05-31");
        assertRefused(answer("RULED", reference, early), 422, "INVALID");
        answered("RULED", reference, ruled(token));
        assertThat(standing(reference)).isEqualTo("CONFIRMED");
    }

    /** One that the court has registered and accepted in its own system. */
    @Override
    protected String accepted() {
        var reference = applied();
        answered("REGISTERED", reference, Map.of("caseNumber", NUMBER));
        answered("ACCEPTED", reference, Map.of());
        assertThat(standing(reference)).isEqualTo("ACCEPTED");
        assertThat(shown(Callers.HOLDER, reference).get("courtNumber").stringValue())
                .isEqualTo(NUMBER);
        return reference;
    }

    private void closed(String court, String heir) {
        var state =
                (ObjectNode)
                        Mother.offices().stream()
                                .filter(office -> office.get("id").stringValue().equals(court))
                                .findFirst()
                                .orElseThrow();
        heard("office.registered.v1", "liaison", heir, 1, state.deepCopy().put("id", heir));
        heard(
                "office.closed.v1",
                "liaison",
                court,
                2,
                state.deepCopy().put("status", "CLOSED").put("successorId", heir));
    }

    private Map<String, Object> ruled(@Nullable String token) {
        var more = new HashMap<String, Object>();
        more.put("result", "CONFIRMED");
        more.put("number", NUMBER);
        more.put("on", "2026-06-01");
        more.put("evidenceToken", token);
        return more;
    }

    private void answered(String kind, String reference, Map<String, Object> more) {
        assertThat(succeeded(answer(kind, reference, more)).get("status").stringValue())
                .isEqualTo("TAKEN");
    }

    /** The next answer of the court, signed as it makes it. */
    private HttpResponse<String> answer(String kind, String reference, Map<String, Object> more) {
        var body = new HashMap<>(more);
        body.put("kind", kind);
        body.put("reference", reference);
        body.put("at", clock.instant().toString());
        var written = JSON.writeValueAsString(body);
        var sequence =
                Long.toString(
                        count(
                                "select coalesce(max(settled), 0) + 1 from court_answer_line where court_office_id = ?",
                                COURT));
        var timestamp = Long.toString(MACHINE.instant().getEpochSecond());
        return command(
                "POST",
                null,
                "/api/v1/court-docking/" + COURT + "/answers",
                null,
                written,
                "X-Sequence",
                sequence,
                "X-Timestamp",
                timestamp,
                "X-Signature",
                signature(sequence + "." + timestamp + "." + written));
    }

    private static String signature(String signed) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(IN_SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
