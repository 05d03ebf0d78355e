package cn.tongbao.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongbao.mediation.Outgoing.Told;
import cn.tongbao.platform.outbox.Republisher;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** What is told of an application keeps to its contract and goes to those whom it concerns. */
@TestPropertySource(properties = "tongbao.outbox.relay.enabled=false")
class ConfirmationEventsTests extends ConfirmingTests {

    private static final Set<String> READERS =
            Set.of(
                    "office:COURT-110108",
                    "office:MEDI-110000",
                    "person:mediator.li",
                    "person:party.holder",
                    "person:party.respondent");

    @Autowired private List<Republisher> republishers;

    private Outgoing outgoing;

    @BeforeEach
    void outgoing() {
        outgoing = new Outgoing(jdbc);
    }

    @Test
    void an_application_is_told_from_its_filing_to_its_ruling_with_the_whole_state() {
        var reference = confirmed();
        var told = outgoing.ofMediation(reference);
        assertThat(told.stream().map(Told::type))
                .containsExactly(
                        "confirmation.applied.v1",
                        "confirmation.changed.v1",
                        "confirmation.ruled.v1");
        assertThat(told.stream().map(Told::version)).containsExactly(1L, 2L, 3L);
        assertThat(told).allSatisfy(one -> assertThat(one.audience()).isEqualTo(READERS));
        assertThat(told.getFirst().data().get("dueOn").stringValue()).isEqualTo("2026-06-04");
        var ruled = told.getLast().data();
        assertThat(ruled.get("status").stringValue()).isEqualTo("CONFIRMED");
        assertThat(ruled.at("/decision/result").stringValue()).isEqualTo("CONFIRMED");
        assertThat(ruled.at("/decision/number").stringValue()).isEqualTo(NUMBER);
        assertThat(told.toString()).doesNotContain("赔偿金", "60000", "120000", "example.cn");
    }

    @Test
    void silence_is_told_with_its_rule() {
        var reference = applied();
        succeeded(step(Callers.CLERK, reference, "supplement-request", asking("2026-06-10")));
        clock.set(Instant.parse("2026-06-10T16:00:01Z"));
        awaitStanding(reference, "DEEMED_WITHDRAWN");
        var last = outgoing.ofMediation(reference).getLast();
        assertThat(last.type()).isEqualTo("confirmation.changed.v1");
        assertThat(last.data().get("status").stringValue()).isEqualTo("DEEMED_WITHDRAWN");
        assertThat(last.data().at("/fact/ruleId").stringValue()).isEqualTo("CON-13");
    }

    @Test
    void the_agreement_is_shown_to_the_court_and_the_ruling_to_all() {
        var reference = confirmed();
        var agreement =
                shown(Callers.JUDGE, reference).at("/agreement/file/evidenceId").stringValue();
        var shown =
                outgoing.ofFiles(reference).stream()
                        .filter(told -> told.aggregate().equals(agreement))
                        .toList();
        assertThat(shown)
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.type()).isEqualTo("evidence.audience-changed.v1");
                    assertThat(told.data().get("recordKind").stringValue())
                            .isEqualTo("CONFIRMATION");
                    assertThat(told.data().get("record").stringValue()).isEqualTo(reference);
                    assertThat(told.audience()).isEqualTo(READERS);
                });
        var ruling = outgoing.ofFiles(reference).getLast();
        assertThat(ruling.type()).isEqualTo("evidence.attached.v1");
        assertThat(ruling.data().get("recordKind").stringValue()).isEqualTo("CONFIRMATION");
        assertThat(ruling.audience()).isEqualTo(READERS);
    }

    @Test
    void the_mediation_is_told_with_the_reference_of_its_application() {
        var reference = applied();
        var told = outgoing.ofMediation(mediationOf(reference)).getLast();
        assertThat(told.data().get("confirmationReference").stringValue()).isEqualTo(reference);
        assertThat(told.audience())
                .as("the court sees the application and never the mediation")
                .doesNotContain("office:COURT-110108");
        assertThat(get(Callers.JUDGE, MEDIATIONS + "/" + mediationOf(reference)).statusCode())
                .isEqualTo(404);
    }

    @Test
    void applications_can_be_told_again_under_their_current_version() {
        var reference = confirmed();
        var last = outgoing.ofMediation(reference).getLast();
        republishers.stream()
                .filter(one -> one.aggregateType().equals("confirmation"))
                .forEach(this::republishAll);
        var restated = outgoing.ofMediation(reference).getLast();
        assertThat(restated.type()).isEqualTo("confirmation.restated.v1");
        assertThat(restated.version()).isEqualTo(last.version());
        assertThat(restated.data()).isEqualTo(last.data());
        assertThat(restated.audience()).isEqualTo(READERS);
        assertThat(outgoing.ofFiles(reference).getLast().data().get("recordKind").stringValue())
                .isEqualTo("CONFIRMATION");
    }

    private void republishAll(Republisher republisher) {
        @Nullable String last = null;
        do {
            var from = last;
            last = transaction.execute(_ -> republisher.republishAfter(from, 3));
        } while (last != null);
    }
}
