package cn.tongbao.journeys;

import static cn.tongbao.journeys.MediationJob.CONFIRMATIONS;
import static cn.tongbao.journeys.MediationJob.MEDIATIONS;
import static cn.tongbao.journeys.MediationJob.MEDIATOR;
import static cn.tongbao.journeys.MediationJob.SECRETARY;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/**
 * One client who walks whole mediations from the referred case to the court's ruling while
 * processes die, and repeats each request until it is answered.
 */
final class MediationLoad implements Runnable {

    private static final Set<Integer> DONE = Set.of(200, 201, 202);

    /** An earlier try took effect although its answer was lost. */
    private static final Set<Integer> TOOK_EFFECT = Set.of(409, 412);

    private final Caller intake = Caller.of("intake.beijing");
    private final Caller routing = Caller.of("routing.beijing");
    private final Duration patience;
    private final AtomicBoolean going;
    private final CourtOfLoad court;
    private final AtomicBoolean underWay = new AtomicBoolean();
    private final ConcurrentLinkedQueue<Ruled> ruled = new ConcurrentLinkedQueue<>();

    MediationLoad(Duration patience, AtomicBoolean going, CourtOfLoad court) {
        this.patience = patience;
        this.going = going;
        this.court = court;
    }

    /** What was answered to the client. */
    private record Ruled(String caseReference, String mediation, String confirmation) {}

    /** Whether a mediation is open that is not ruled on yet. */
    boolean underWay() {
        return underWay.get();
    }

    /** How many have been walked to the end. */
    int walked() {
        return ruled.size();
    }

    @Override
    public void run() {
        while (going.get()) {
            walk();
        }
    }

    private void walk() {
        var caseReference = referredCase();
        var mediation = open(caseReference);
        underWay.set(true);
        var path = MEDIATIONS + "/" + mediation;
        for (var party : List.of("P1", "P2")) {
            step(SECRETARY, path, "consents", () -> onPaper(party));
        }
        step(SECRETARY, path, "mediator", () -> Map.of("person", "mediator.li"));
        step(MEDIATOR, path, "mediator/acceptance", Map::of);
        step(MEDIATOR, path, "agreement", this::agreement);
        var seal = seal(path);
        for (var party : List.of("P1", "P2")) {
            step(SECRETARY, path, "agreement/signatures", () -> signature(seal, party));
        }
        step(MEDIATOR, path, "agreement/signatures", () -> seal);
        step(SECRETARY, path, "confirmation-application", this::application);
        var confirmation = read(SECRETARY, path).at("/confirmation/reference");
        decide(CONFIRMATIONS + "/" + confirmation);
        ruled.add(new Ruled(caseReference, mediation, confirmation));
        underWay.set(false);
    }

    /** A docked court decides by itself. */
    private void decide(String confirmation) {
        if (court == CourtOfLoad.PORTAL) {
            step(court.judge(), confirmation, "acceptance", Map::of);
            step(court.judge(), confirmation, "ruling", this::ruling);
        } else {
            Eventually.answer(
                    patience,
                    () -> read(court.judge(), confirmation),
                    seen -> seen.at("/status").equals("CONFIRMED"));
        }
    }

    private String referredCase() {
        var key = Caller.newKey();
        var tip = DemoCases.tip("clothing-market-beijing-2006");
        var citizen = Caller.citizen();
        var submitted = persist(() -> citizen.postOnce(MainJob.TIPS, tip, key)).expect(201);
        step(intake, MainJob.TIPS + "/" + submitted.at("/reference"), "acceptance", Map::of);
        var hit =
                Eventually.answer(
                        patience,
                        () ->
                                persist(() ->
                                        routing.get(search("CASE", submitted.at("/reference")))),
                        MediationLoad::one);
        var reference = hit.at("/items/0/reference");
        step(
                routing,
                MainJob.CASES + "/" + reference,
                "mediation-referral",
                () -> Map.of("bodyOfficeId", MediationJob.BODY));
        return reference;
    }

    /** Opened under one key, however often it is asked for; the referral may arrive later. */
    private String open(String caseReference) {
        var key = Caller.newKey();
        var dispute = MediationJob.dispute().put("caseReference", caseReference);
        return Eventually.answer(
                        patience,
                        () -> persist(() -> SECRETARY.postOnce(MEDIATIONS, dispute, key)),
                        opened -> !opened.at("/code").equals("NOT_REFERRED"))
                .expect(201)
                .at("/reference");
    }

    private MediationJob.Seal seal(String path) {
        var laid = read(SECRETARY, path);
        return new MediationJob.Seal(
                laid.at("/agreement/fileSha256"), laid.at("/agreement/termsSha256"));
    }

    private Map<String, String> onPaper(String party) {
        return Map.of("partyId", party, "evidence", file(SECRETARY));
    }

    private Map<String, String> signature(MediationJob.Seal seal, String party) {
        return Map.of(
                "fileSha256", seal.fileSha256(),
                "termsSha256", seal.termsSha256(),
                "partyId", party,
                "evidence", file(SECRETARY));
    }

    private ObjectNode agreement() {
        var body = Caller.JSON.createObjectNode().put("evidence", file(MEDIATOR));
        body.set("terms", MediationJob.twoTerms());
        return body;
    }

    private Map<String, Object> application() {
        return Map.of(
                "courtOfficeId",
                court.office(),
                "applicants",
                List.of(onPaper("P1"), onPaper("P2")),
                "materials",
                List.of(Map.of("item", "RIGHT_PROOF", "evidence", file(SECRETARY))));
    }

    private Map<String, String> ruling() {
        return Map.of("result", "CONFIRMED", "evidence", file(court.judge()));
    }

    private String file(Caller caller) {
        var content = ("负载 " + System.nanoTime()).getBytes(StandardCharsets.UTF_8);
        return persist(() -> caller.upload("文书.txt", "text/plain", content))
                .expect(201)
                .at("/token");
    }

    /** Does it once at the version that is there before the first try. */
    private void step(Caller caller, String record, String act, Supplier<Object> body) {
        var seen = read(caller, record);
        var content = body.get();
        var answer = persist(() -> caller.post(record + "/" + act, content, seen.etag()));
        assertThat(DONE.contains(answer.status()) || TOOK_EFFECT.contains(answer.status()))
                .as("%s of %s answered %s", act, record, answer.text())
                .isTrue();
    }

    private Answer read(Caller caller, String record) {
        return persist(() -> caller.get(record)).expect(200);
    }

    private Answer persist(Supplier<Answer> request) {
        return Eventually.answered(patience, request);
    }

    /** Of all that was answered; the case and the search follow. */
    void everythingAnsweredExistsExactlyOnce() {
        assertThat(ruled).isNotEmpty();
        for (var one : ruled) {
            oneMediationWithOneAgreement(one);
            oneConfirmationWithOneRuling(one);
            caseAndSearchFollow(one);
        }
    }

    private void oneMediationWithOneAgreement(Ruled one) {
        var ofCase = read(SECRETARY, MEDIATIONS + "?case=" + one.caseReference()).json();
        assertThat(ofCase.path("items").size()).as(one.caseReference()).isEqualTo(1);
        var mediation = read(SECRETARY, MEDIATIONS + "/" + one.mediation());
        assertThat(mediation.at("/status")).isEqualTo("AGREED");
        assertThat(mediation.at("/agreement/edition")).isEqualTo("1");
        assertThat(mediation.json().path("voidedAgreements").size()).isZero();
        assertThat(mediation.json().at("/agreement/signatures").size()).isEqualTo(3);
        assertThat(mediation.at("/confirmation/reference")).isEqualTo(one.confirmation());
        assertThat(times(MEDIATIONS + "/" + one.mediation(), SECRETARY))
                .contains("AGREEMENT_LAID", "APPLICATION_FILED")
                .doesNotHaveDuplicates();
    }

    private void oneConfirmationWithOneRuling(Ruled one) {
        var path = CONFIRMATIONS + "/" + one.confirmation();
        assertThat(read(court.judge(), path).at("/status")).isEqualTo("CONFIRMED");
        assertThat(times(path, court.judge())).contains("RULED").doesNotHaveDuplicates();
    }

    /** What happens once in the course of the load; consents and signatures come of each party. */
    private List<String> times(String record, Caller caller) {
        var acts = new ArrayList<String>();
        read(caller, record + "/history?limit=200")
                .json()
                .path("items")
                .forEach(line -> acts.add(line.path("act").asString()));
        acts.removeIf(act ->
                act.equals("CONSENTED") || act.equals("SIGNED") || act.startsWith("MEDIATOR"));
        return acts;
    }

    private void caseAndSearchFollow(Ruled one) {
        Eventually.answer(
                patience,
                () -> read(routing, MainJob.CASES + "/" + one.caseReference()),
                seen ->
                        seen.at("/status").equals("CONCLUDED")
                                && seen.at("/mediation/status").equals("AGREED")
                                && seen.at("/mediation/confirmation/status").equals("CONFIRMED"));
        Eventually.answer(
                patience,
                () -> persist(() -> SECRETARY.get(search("MEDIATION", one.caseReference()))),
                found -> one(found) && found.at("/items/0/status").equals("AGREED"));
        Eventually.answer(
                patience,
                () -> persist(() -> court.judge().get(search("CONFIRMATION", one.caseReference()))),
                found -> one(found) && found.at("/items/0/status").equals("CONFIRMED"));
    }

    private static boolean one(Answer found) {
        return found.status() == 200 && found.json().path("total").asInt() == 1;
    }

    private static String search(String kind, String words) {
        return "/api/v1/search?kind=" + kind + "&q=" + words;
    }
}
