package cn.tongbao.mediation.courtdocking.step;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import cn.tongbao.mediation.courtdocking.Applications;
import cn.tongbao.mediation.courtdocking.CourtObjection;
import cn.tongbao.mediation.courtdocking.CourtStep;
import cn.tongbao.mediation.courtdocking.CourtSupplement;
import cn.tongbao.mediation.courtdocking.DockingTests;
import cn.tongbao.mediation.courtdocking.court.CourtDockingSettings;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;

/** Steps reach the court whatever happens on the way, each once as far as the court can tell. */
class SendingStepsTests extends DockingTests {

    @Autowired private StepRows rows;
    @Autowired private StepSender sender;
    @Autowired private CourtLines lines;
    @Autowired private CourtDockingSettings settings;

    @Test
    void an_application_reaches_the_court_signed_and_under_its_own_key() {
        var reference = confirmationOf(COURT);

        append(application(COURT, reference));

        awaitSent(reference, 1);
        var sent = only(CHAOYANG, "/docking/applications");
        var message = JSON.readTree(sent.getBodyAsString());
        assertThat(message.get("reference").stringValue()).isEqualTo(reference);
        assertThat(message.get("courtOfficeId").stringValue()).isEqualTo(COURT);
        assertThat(message.get("kind").stringValue()).isEqualTo("APPLICATION");
        assertThat(message.at("/content/agreement/effectiveOn").stringValue())
                .isEqualTo("2026-03-01");
        assertThat(message.get("stepId").stringValue())
                .isEqualTo(sent.getHeader("Idempotency-Key"));
        assertThat(sent.getHeader("X-Signature"))
                .isEqualTo(
                        signature(
                                OUT_SECRET,
                                sent.getHeader("X-Sequence"),
                                sent.getHeader("X-Timestamp"),
                                sent.getBodyAsString()));
    }

    @Test
    void every_kind_of_step_has_its_place_at_the_court() {
        var reference = confirmationOf(COURT);

        append(application(COURT, reference));
        append(
                new CourtStep(
                        COURT,
                        reference,
                        CourtStep.Kind.SUPPLEMENT,
                        new CourtSupplement("补充权属证明", List.of(Applications.file("certificate")))));
        append(withdrawal(COURT, reference));
        append(
                new CourtStep(
                        COURT,
                        reference,
                        CourtStep.Kind.OBJECTION,
                        new CourtObjection("THIRD_PARTY", "李四", null, "侵害我方权益", List.of())));

        awaitSent(reference, 4);
        assertThat(
                        CHAOYANG.findAll(postRequestedFor(urlPathMatching("/docking/.*"))).stream()
                                .map(LoggedRequest::getUrl))
                .containsExactlyInAnyOrder(
                        "/docking/applications",
                        "/docking/applications/" + reference + "/supplements",
                        "/docking/applications/" + reference + "/withdrawals",
                        "/docking/applications/" + reference + "/objections");
    }

    @Test
    void what_is_rolled_back_is_never_sent() {
        var reference = confirmationOf(COURT);

        transaction.executeWithoutResult(status -> {
            courtSteps.append(application(COURT, reference));
            status.setRollbackOnly();
        });
        var later = confirmationOf(COURT);
        append(application(COURT, later));

        awaitSent(later, 1);
        assertThat(statuses(reference)).isEmpty();
        assertThat(CHAOYANG.findAll(postRequestedFor(anyUrl()))).hasSize(1);
    }

    @Test
    void a_step_needs_the_transaction_of_its_act() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> courtSteps.append(application(COURT, confirmationOf(COURT))));
    }

    @Test
    void a_court_in_the_portal_is_told_nothing_this_way() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> append(application(PORTAL_COURT, confirmationOf(PORTAL_COURT))));
    }

    @Test
    void steps_are_numbered_without_gaps_within_their_court() {
        var reference = confirmationOf(COURT);
        var before = lastStep();

        IntStream.range(0, 8).parallel().forEach(_ -> append(withdrawal(COURT, reference)));

        assertThat(sequences(reference))
                .containsExactly(
                        IntStream.rangeClosed(1, 8).mapToObj(i -> before + i).toArray(Long[]::new));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 408, 425, 429, 500, 502, 503})
    void a_court_that_fails_gets_the_same_step_again_until_it_takes_it(int status) {
        var reference = confirmationOf(COURT);
        failsTwice(aResponse().withStatus(status));

        append(application(COURT, reference));

        awaitSent(reference, 1);
        assertSameThreeTimes();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE", "RANDOM_DATA_THEN_CLOSE"})
    void a_connection_that_breaks_costs_nothing_but_time(String fault) {
        var reference = confirmationOf(COURT);
        failsTwice(aResponse().withFault(Fault.valueOf(fault)));

        append(application(COURT, reference));

        awaitSent(reference, 1);
        assertSameThreeTimes();
    }

    @Test
    void a_court_that_answers_too_late_gets_the_step_again() {
        var reference = confirmationOf(COURT);
        CHAOYANG.stubFor(
                any(anyUrl())
                        .inScenario("slow")
                        .whenScenarioStateIs(Scenario.STARTED)
                        .willReturn(aResponse().withStatus(202).withFixedDelay(5_000))
                        .willSetStateTo("awake"));
        CHAOYANG.stubFor(
                any(anyUrl())
                        .inScenario("slow")
                        .whenScenarioStateIs("awake")
                        .willReturn(aResponse().withStatus(202)));

        append(application(COURT, reference));

        awaitSent(reference, 1);
        assertThat(lastError(reference)).isNull();
        assertThat(keys(CHAOYANG)).hasSize(1);
    }

    @Test
    void a_court_that_is_down_keeps_nobody_waiting_and_gets_everything_afterwards() {
        var references =
                IntStream.range(0, 12).mapToObj(_ -> confirmationOf(COURT_THAT_IS_DOWN)).toList();
        references.forEach(reference -> append(application(COURT_THAT_IS_DOWN, reference)));
        await().until(() -> lines.state(COURT_THAT_IS_DOWN).orElseThrow().equals("OPEN"));

        var elsewhere = confirmationOf(COURT);
        append(application(COURT, elsewhere));
        awaitSent(elsewhere, 1);

        var back = started(DONGCHENG);
        try {
            references.forEach(reference -> awaitSent(reference, 1));
            assertThat(keys(back)).hasSize(12);
            await().until(() -> lines.state(COURT_THAT_IS_DOWN).orElseThrow().equals("CLOSED"));
        } finally {
            back.stop();
        }
    }

    @Test
    void a_refused_step_is_set_aside_with_the_later_ones_of_its_confirmation_alone() {
        var refused = confirmationOf(COURT);
        var other = confirmationOf(COURT);
        CHAOYANG.stubFor(
                any(urlEqualTo("/docking/applications"))
                        .withRequestBody(containing(refused))
                        .willReturn(
                                aResponse()
                                        .withStatus(422)
                                        .withBody(
                                                "{\"code\":\"NO_JURISDICTION\",\"detail\":\""
                                                        + Applications.CANARY
                                                        + "\"}")));

        append(application(COURT, refused));
        append(withdrawal(COURT, refused));
        append(application(COURT, other));

        await().until(() -> statuses(refused).getFirst().equals("REFUSED"));
        awaitSent(other, 1);
        assertThat(statuses(refused)).containsExactly("REFUSED", "WAITING");
        assertThat(lastError(refused)).isEqualTo("HTTP 422 NO_JURISDICTION");
    }

    @Test
    void a_sender_killed_before_it_noted_its_success_is_followed_by_another_under_the_same_key() {
        var reference = confirmationOf(COURT);
        sender.stop();
        append(application(COURT, reference));
        var claimed = rows.claim(COURT, Duration.ofMillis(500)).orElseThrow();
        var line = lines.to(COURT).orElseThrow();
        assertThat(line.takePlace()).isTrue();
        assertThat(line.deliver(claimed)).isEqualTo(new Delivery.Taken());
        assertThat(statuses(reference)).containsExactly("WAITING");

        sender.start();

        awaitSent(reference, 1);
        assertThat(CHAOYANG.findAll(postRequestedFor(anyUrl()))).hasSize(2);
        assertThat(keys(CHAOYANG)).hasSize(1);
    }

    @Test
    void a_claimed_step_is_nobody_elses_until_the_claim_runs_out() {
        sender.stop();
        append(application(COURT, confirmationOf(COURT)));

        assertThat(rows.claim(COURT, Duration.ofMinutes(1))).isPresent();
        assertThat(rows.claim(COURT, Duration.ofMinutes(1))).isEmpty();

        sender.start();
    }

    @Test
    void two_senders_at_once_send_each_step_once() {
        var references = IntStream.range(0, 30).mapToObj(_ -> confirmationOf(COURT)).toList();
        var second = new StepSender(rows, lines, settings, new SimpleMeterRegistry());
        second.start();
        try {
            references.stream()
                    .parallel()
                    .forEach(reference -> {
                        append(application(COURT, reference));
                        append(withdrawal(COURT, reference));
                    });
            references.forEach(reference -> awaitSent(reference, 2));
        } finally {
            second.stop();
        }

        var sent = new ArrayList<>(CHAOYANG.getAllServeEvents());
        Collections.reverse(sent);
        assertThat(sent).hasSize(60);
        for (var reference : references) {
            assertThat(
                            sent.stream()
                                    .map(event -> event.getRequest().getBodyAsString())
                                    .filter(body -> body.contains(reference))
                                    .map(body -> JSON.readTree(body).get("kind").stringValue()))
                    .containsExactly("APPLICATION", "WITHDRAWAL");
        }
    }

    @Test
    void a_late_report_of_a_claim_that_has_run_out_changes_nothing() {
        var reference = confirmationOf(OTHER_COURT);
        append(application(OTHER_COURT, reference));
        awaitSent(reference, 1);
        var late =
                new StepRow(
                        UUID.fromString(keys(PUDONG).getFirst()),
                        OTHER_COURT,
                        1,
                        reference,
                        CourtStep.Kind.APPLICATION,
                        "{}",
                        1,
                        UUID.randomUUID());

        rows.refuse(late, "HTTP 400");
        rows.pause(late, "HTTP 500", Duration.ZERO);

        assertThat(statuses(reference)).containsExactly("SENT");
    }

    private void failsTwice(ResponseDefinitionBuilder failure) {
        var states = List.of(Scenario.STARTED, "once", "twice");
        for (int i = 0; i < 2; i++) {
            CHAOYANG.stubFor(
                    any(anyUrl())
                            .inScenario("fails twice")
                            .whenScenarioStateIs(states.get(i))
                            .willReturn(failure)
                            .willSetStateTo(states.get(i + 1)));
        }
        CHAOYANG.stubFor(
                any(anyUrl())
                        .inScenario("fails twice")
                        .whenScenarioStateIs("twice")
                        .willReturn(aResponse().withStatus(202)));
    }

    private static void assertSameThreeTimes() {
        var sent = CHAOYANG.findAll(postRequestedFor(urlPathEqualTo("/docking/applications")));
        assertThat(sent).hasSize(3);
        assertThat(sent.stream().map(LoggedRequest::getBodyAsString).distinct()).hasSize(1);
        assertThat(sent.stream().map(request -> request.getHeader("Idempotency-Key")).distinct())
                .hasSize(1);
    }

    private void awaitSent(String reference, int steps) {
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        statuses(reference).size() == steps
                                && statuses(reference).stream().allMatch("SENT"::equals));
    }

    private static LoggedRequest only(WireMockServer court, String path) {
        var sent = court.findAll(postRequestedFor(urlEqualTo(path)));
        assertThat(sent).hasSize(1);
        return sent.getFirst();
    }

    private static List<String> keys(WireMockServer court) {
        return court.findAll(postRequestedFor(anyUrl())).stream()
                .map(request -> request.getHeader("Idempotency-Key"))
                .distinct()
                .toList();
    }

    private long lastStep() {
        return jdbc.sql(
                        """
                        select coalesce(max(last_step), 0) from court_line
                        where court_office_id = :court
                        """)
                .param("court", COURT)
                .query(Long.class)
                .single();
    }

    private List<Long> sequences(String reference) {
        return jdbc.sql("select sequence from court_step where reference = :r order by sequence")
                .param("r", reference)
                .query((row, number) -> row.getLong("sequence"))
                .list();
    }

    private @Nullable String lastError(String reference) {
        return jdbc.sql(
                        "select last_error from court_step where reference = :r order by sequence limit 1")
                .param("r", reference)
                .query((row, number) -> Optional.ofNullable(row.getString("last_error")))
                .single()
                .orElse(null);
    }
}
