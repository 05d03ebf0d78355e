package cn.tongbao.journeys;

import static cn.tongbao.journeys.MediationJob.CLERK;
import static cn.tongbao.journeys.MediationJob.COURT;
import static cn.tongbao.journeys.MediationJob.HOLDER;
import static cn.tongbao.journeys.MediationJob.JUDGE;
import static cn.tongbao.journeys.MediationJob.MEDIATOR;
import static cn.tongbao.journeys.MediationJob.SECRETARY;
import static cn.tongbao.journeys.MediationJob.actOn;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From the tip over a mediation body to the court's ruling and the last payment. */
class MediationJourneyTests {

    private static final int AGREEMENT_SIZE = 20_000_000;
    private static final String SEARCH = "/api/v1/search?q=";
    private static final List<String> NOT_CONCERNED =
            List.of(
                    "mediator.wang",
                    "mediator.chen",
                    "secretary.shanghai",
                    "party.respondent",
                    "routing.beijing",
                    "intake.beijing",
                    "judge.pudong",
                    "supervisor.national",
                    "auditor.national",
                    "admin");

    private final Caller routing = Caller.of("routing.beijing");
    private final Caller citizen = Caller.citizen();

    @Test
    void a_complaint_is_mediated_agreed_confirmed_by_the_court_and_performed() {
        var tip = MainJob.submit(citizen, DemoCases.tip("clothing-market-beijing-2006"));
        var reference = MainJob.accept(Caller.of("intake.beijing"), routing, tip.reference());
        MediationJob.refer(routing, reference);
        assertThat(MainJob.status(citizen, tip.receiptCode()).at("/status")).isEqualTo("IN_REVIEW");

        var dispute = MediationJob.dispute().put("caseReference", reference);
        var mediation = MediationJob.open(dispute);
        assertThat(mediation.reference()).matches("M-110000-\\d{4}-[0-9A-HJKMNP-TV-Z]{6}");
        HOLDER.get(mediation.path()).expectProblem(404, "NOT_FOUND");
        mediation.consent();
        mediation.name("mediator.li").expect(200);
        var begun = mediation.takeUp();
        assertThat(begun.at("/status")).isEqualTo("IN_MEDIATION");
        assertThat(begun.at("/limit/ruleId")).isEqualTo("MED-05");
        assertThat(begun.at("/dueOn"))
                .isGreaterThanOrEqualTo(mediation.openedOn().plusDays(30).toString());
        showsTheCase(reference, "/mediation/status", "IN_MEDIATION");

        meetInTheSharedRoom(mediation);
        agree(mediation);
        showsTheCase(reference, "/status", "CONCLUDED");
        var confirmation = chooseCourtAndApply(mediation);
        confirm(confirmation);
        perform(mediation);

        showsTheCase(reference, "/mediation/status", "PERFORMED");
        showsTheCase(reference, "/mediation/confirmation/status", "CONFIRMED");
        var seen = MainJob.read(routing, reference);
        assertThat(seen.at("/mediation/reference")).isEqualTo(mediation.reference());
        assertThat(seen.at("/mediation/confirmation/courtOfficeId")).isEqualTo(COURT);
        assertThat(seen.at("/mediation/performance/performed")).isEqualTo("2");
        assertThat(seen.text()).doesNotContain("支付赔偿").doesNotContain("50000");
        routing.get(mediation.path()).expectProblem(404, "NOT_FOUND");
        var told =
                Eventually.answer(
                        () -> MainJob.status(citizen, tip.receiptCode()),
                        status -> status.at("/status").equals("CLOSED"));
        assertThat(told.text()).doesNotContain(mediation.reference()).doesNotContain("MEDI-");
        foundByExactlyThoseConcerned(mediation, confirmation);
    }

    private void showsTheCase(String reference, String pointer, String value) {
        Eventually.answer(
                () -> MainJob.read(routing, reference), seen -> seen.at(pointer).equals(value));
    }

    /**
     * Rooms belong to protection centres and are booked by all: who comes second finds it taken.
     */
    private static void meetInTheSharedRoom(MediationJob mediation) {
        var from =
                Instant.parse(mediation.read(MEDIATOR).at("/openedAt"))
                        .truncatedTo(ChronoUnit.HOURS)
                        .plus(ThreadLocalRandom.current().nextInt(1, 300 * 24), ChronoUnit.HOURS);
        var session =
                Map.of(
                        "startsAt", from.toString(),
                        "endsAt", from.plus(50, ChronoUnit.MINUTES).toString(),
                        "roomId", "ROOM-110000-01");
        var other = MediationJob.underWay(MediationJob.dispute());

        var planned = mediation.act(MEDIATOR, "sessions", session).expect(201);
        other.act(MEDIATOR, "sessions", session).expectProblem(409, "ROOM_TAKEN");

        mediation
                .act(
                        MEDIATOR,
                        "sessions/" + planned.at("/sessionId") + "/cancellation",
                        Map.of("reason", "当事人改期"))
                .expect(200);
        other.act(MEDIATOR, "sessions", session).expect(201);
    }

    /** Each signs the hashes that it computed itself from what it was shown. */
    private static void agree(MediationJob mediation) {
        var file = new byte[AGREEMENT_SIZE];
        new Random(20060901).nextBytes(file);
        System.arraycopy("%PDF-1.4\n".getBytes(StandardCharsets.UTF_8), 0, file, 0, 9);
        var uploaded = MEDIATOR.upload("agreement.pdf", "application/pdf", file).expect(201);
        var body = Caller.JSON.createObjectNode().put("evidence", uploaded.at("/token"));
        body.set("terms", MediationJob.twoTerms());

        var seal = mediation.lay(body);

        assertThat(seal.fileSha256()).isEqualTo(uploaded.at("/sha256"));
        var terms = HOLDER.get(mediation.path() + "/agreement/terms").expect(200).text();
        assertThat(MediationJob.sha256(terms)).isEqualTo(seal.termsSha256());
        var signed = mediation.sign(seal);
        assertThat(signed.at("/status")).isEqualTo("AGREED");
        assertThat(signed.at("/agreement/effectiveOn"))
                .isGreaterThanOrEqualTo(mediation.openedOn().toString());
        assertThat(values(signed.json().at("/agreement/signatures"), "signer"))
                .containsExactlyInAnyOrder("P1", "P2", "MEDIATOR");
        assertThat(values(signed.json().at("/agreement/signatures"), "termsSha256"))
                .containsOnly(seal.termsSha256());
    }

    private static String chooseCourtAndApply(MediationJob mediation) {
        var courts = HOLDER.get(mediation.path() + "/competent-courts").expect(200).json();
        assertThat(courts.path("tier").asString()).isEqualTo("BASIC");
        assertThat(values(courts.path("courts"), "officeId"))
                .contains(COURT, "COURT-110105", "COURT-110101");
        courts.path("courts")
                .forEach(court ->
                        court.path("reasons")
                                .forEach(reason -> {
                                    assertThat(reason.path("ruleId").asString())
                                            .isEqualTo("CON-05");
                                    assertThat(reason.path("citation").asString()).isNotEmpty();
                                }));
        var alone = mediation.applyAlone(COURT).expect(202);
        assertThat(alone.at("/status")).isEqualTo("AWAITING_OTHERS");
        JUDGE.get(mediation.path()).expectProblem(404, "NOT_FOUND");
        var joint =
                mediation
                        .act(
                                SECRETARY,
                                "confirmation-application",
                                Map.of(
                                        "courtOfficeId",
                                        COURT,
                                        "applicants",
                                        List.of(MediationJob.onPaper("P2")),
                                        "materials",
                                        List.of(
                                                Map.of(
                                                        "item",
                                                        "IDENTITY_PROOF",
                                                        "evidence",
                                                        MediationJob.paper(SECRETARY)))))
                        .expect(201);
        assertThat(joint.at("/status")).isEqualTo("APPLIED");
        assertThat(joint.at("/reference")).matches("J-110108-\\d{4}-[0-9A-HJKMNP-TV-Z]{6}");
        for (var item : joint.json().at("/confirmation/checklist")) {
            assertThat(item.path("there").asBoolean())
                    .as(item.toString())
                    .isEqualTo(
                            List.of("AGREEMENT", "IDENTITY_PROOF")
                                    .contains(item.path("item").asString()));
        }
        return MediationJob.CONFIRMATIONS + "/" + joint.at("/reference");
    }

    private static void confirm(String confirmation) {
        actOn(CLERK, confirmation, "registration", Map.of("caseNumber", "(2026)京0108诉前调确1号"))
                .expect(200);
        var day = JUDGE.get(confirmation).expect(200).at("/agreement/effectiveOn");
        var dueOn = LocalDate.parse(day).plusDays(10).toString();
        var asked =
                actOn(
                                CLERK,
                                confirmation,
                                "supplement-request",
                                Map.of("items", List.of("商标注册证"), "dueOn", dueOn))
                        .expect(200);
        assertThat(asked.at("/status")).isEqualTo("SUPPLEMENT_REQUESTED");
        assertThat(asked.at("/dueOn")).isEqualTo(dueOn);
        var given =
                HOLDER.post(
                                confirmation + "/supplement",
                                Map.of(
                                        "text",
                                        "见附件",
                                        "materials",
                                        List.of(
                                                Map.of(
                                                        "item",
                                                        "RIGHT_PROOF",
                                                        "evidence",
                                                        MediationJob.paper(HOLDER)))))
                        .expect(200);
        assertThat(given.at("/status")).isEqualTo("APPLIED");
        var accepted = actOn(JUDGE, confirmation, "acceptance", Map.of()).expect(200);
        assertThat(accepted.at("/openDuties/0/ruleId")).isEqualTo("CON-12");
        var heard =
                actOn(JUDGE, confirmation, "hearing", Map.of("present", List.of("P1", "P2")))
                        .expect(200);
        assertThat(heard.json().path("openDuties").size()).isZero();
        var ruled =
                actOn(JUDGE, confirmation, "ruling", MediationJob.ruling("CONFIRMED")).expect(200);
        assertThat(ruled.at("/status")).isEqualTo("CONFIRMED");
        assertThat(ruled.at("/decision/number")).isEqualTo("(2026)京0108诉前调确1号");
        assertThat(HOLDER.get(confirmation).expect(200).at("/decision/objectBy")).isNotEmpty();
    }

    private static void perform(MediationJob mediation) {
        var first = HOLDER.post(mediation.path() + "/performance", Map.of("term", 1)).expect(200);
        assertThat(first.at("/status")).isEqualTo("AGREED");
        var last = mediation.act(SECRETARY, "performance", Map.of("term", 2)).expect(200);
        assertThat(last.at("/status")).isEqualTo("PERFORMED");
    }

    private static void foundByExactlyThoseConcerned(MediationJob mediation, String confirmation) {
        var number = confirmation.substring(MediationJob.CONFIRMATIONS.length() + 1);
        for (var caller : List.of(SECRETARY, MEDIATOR, HOLDER)) {
            Eventually.answer(
                    () -> caller.get(SEARCH + mediation.reference()),
                    found -> kinds(found).equals(List.of("CONFIRMATION", "MEDIATION")));
        }
        for (var caller : List.of(JUDGE, CLERK)) {
            Eventually.answer(
                    () -> caller.get(SEARCH + number),
                    found -> kinds(found).equals(List.of("CONFIRMATION")));
            assertThat(kinds(caller.get(SEARCH + mediation.reference())))
                    .containsExactly("CONFIRMATION");
        }
        for (var user : NOT_CONCERNED) {
            for (var words : List.of(mediation.reference(), number)) {
                assertThat(kinds(Caller.of(user).get(SEARCH + words))).as(user).isEmpty();
            }
        }
    }

    private static List<String> kinds(Answer found) {
        var kinds = values(found.expect(200).json().path("items"), "kind");
        kinds.sort(null);
        return kinds;
    }

    private static List<String> values(JsonNode items, String field) {
        var values = new ArrayList<String>();
        items.forEach(item -> values.add(item.path(field).asString()));
        return values;
    }
}
