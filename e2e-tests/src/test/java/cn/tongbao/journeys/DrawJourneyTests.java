package cn.tongbao.journeys;

import static cn.tongbao.journeys.DrawJob.CLERK;
import static cn.tongbao.journeys.DrawJob.JUDGE;
import static cn.tongbao.journeys.DrawJob.SELECTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A court has an institution drawn in a way that any stranger can recompute, replaces the one that
 * steps back, follows the other to its report, rates it, and is told when it is suspended.
 */
@ResourceLock(value = BeaconStandIn.NAME, mode = ResourceAccessMode.READ)
@ResourceLock("institution.alpha")
@ResourceLock("institution.beta")
class DrawJourneyTests {

    private static final List<String> ACCOUNTS = List.of("institution.alpha", "institution.beta");
    private static final String HOLDER = "某工程软件公司";
    private static final int ENOUGH_TO_SHOW = 5;
    private static final List<String> NOT_CONCERNED =
            List.of(
                    "judge.pudong",
                    "samr.beijing",
                    "institution.alpha",
                    "keeper.national",
                    "party.holder",
                    "routing.national",
                    "liaison.beijing",
                    "supervisor.national",
                    "auditor.national",
                    "admin");

    private final String mark = "DRAW" + System.nanoTime();
    private final String label = "工程软件加密锁同一性鉴定 " + mark;
    private final Specialty specialty = Specialty.anew("COPYRIGHT_SOFTWARE", "WORKS");
    private final Map<String, Caller> accounts = new HashMap<>();
    private final Caller citizen = Caller.citizen();

    @BeforeEach
    @AfterEach
    void theAccountsStandNowhere() {
        ACCOUNTS.forEach(Registers::clear);
    }

    @Test
    void a_draw_is_recomputed_drawn_again_worked_off_rated_and_no_more_of_who_is_suspended() {
        var reference = DrawJob.caseOfSoftware();
        ACCOUNTS.forEach(this::listed);
        var bound = boundToTheHolder();
        conflictsAreShownBefore(reference, bound);

        var first = announced(reference, bound);
        var gone = recomputed(first);
        first.stepsBack(account(gone));
        var second = first.redraw();
        var chosen = recomputed(second);
        assertThat(chosen).isNotEqualTo(gone);
        theRedrawLeavesOutAlone(first, second, gone);

        workedOff(second, chosen, gone);
        ratedOnceAndAnswered(second, chosen, gone);
        theRegisterShowsIt(chosen);

        suspendedItIsDrawnNoMore(chosen, gone, bound);
        foundByTheCourtAlone(second);
    }

    private void listed(String account) {
        var path =
                Registers.list(
                        Caller.of(account),
                        Registers.application(mark + account.substring(12), specialty));
        accounts.put(Registers.id(path), Caller.of(account));
    }

    private Caller account(String memberId) {
        return Objects.requireNonNull(accounts.get(memberId), memberId);
    }

    private String boundToTheHolder() {
        var application = Registers.application(mark + "gamma", specialty);
        application.putObject("interests").putArray("companies").add(HOLDER);
        return Registers.id(Registers.list(Registers.KEEPER, application));
    }

    private ObjectNode request(String reference) {
        var body = DrawJob.draw(label, specialty).put("caseReference", reference);
        body.putArray("agents")
                .addObject()
                .put("name", "张律师" + mark)
                .put("organisation", "某律师事务所")
                .put("party", HOLDER);
        return body;
    }

    private void conflictsAreShownBefore(String reference, String bound) {
        var request = request(reference);
        var candidates =
                JUDGE.post(SELECTIONS + "/candidates", request).expect(200).json().path("items");
        assertThat(candidates)
                .extracting(candidate -> candidate.path("memberId").asString())
                .containsExactlyInAnyOrderElementsOf(with(accounts.keySet(), bound));
        for (var candidate : candidates) {
            assertThat(candidate.path("weight").asInt()).isEqualTo(60);
            assertThat(candidate.path("conflicts").findValuesAsString("kind"))
                    .isEqualTo(
                            candidate.path("memberId").asString().equals(bound)
                                    ? List.of("DECLARED_INTEREST")
                                    : List.of());
        }
        JUDGE.postOnce(SELECTIONS, request, Caller.newKey()).expectProblem(422, "CONFLICTS_FOUND");
    }

    private static List<String> with(Iterable<String> some, String another) {
        var all = new ArrayList<String>();
        some.forEach(all::add);
        all.add(another);
        return all;
    }

    /** What is published before anybody can know the result, and what is not. */
    private DrawJob announced(String reference, String bound) {
        var request = DrawJob.exclude(request(reference), bound, "CONFLICT_OF_INTEREST");
        var chosen = JUDGE.postOnce(SELECTIONS, request, Caller.newKey()).expect(201);
        assertThat(chosen.at("/reference")).matches("S-110108-\\d{4}-[0-9A-HJKMNP-TV-Z]{6}");
        assertThat(chosen.at("/status")).isEqualTo("AWAITING_ENTROPY");
        var draw = DrawJob.of(chosen);
        var published = draw.proof();
        assertThat(published.at("/commitment"))
                .hasSize(64)
                .isEqualTo(chosen.at("/draw/commitment"));
        assertThat(published.at("/poolHash")).isEqualTo(chosen.at("/draw/poolHash"));
        assertThat(published.json().at("/pool/members").findValuesAsString("id"))
                .containsExactlyInAnyOrderElementsOf(accounts.keySet());
        assertThat(published.at("/entropy/source")).isEqualTo("LOCAL_STAND_IN");
        assertThat(published.json().hasNonNull("seed")).isFalse();
        assertThat(published.json().hasNonNull("result")).isFalse();
        tellsNothingOfTheCase(published, reference);

        var drawn = draw.drawn();
        assertThat(drawn.at("/commitment")).isEqualTo(published.at("/commitment"));
        assertThat(drawn.at("/poolHash")).isEqualTo(published.at("/poolHash"));
        assertThat(drawn.at("/entropy/round")).isEqualTo(published.at("/entropy/round"));
        tellsNothingOfTheCase(drawn, reference);
        return draw;
    }

    private void tellsNothingOfTheCase(Answer proof, String reference) {
        assertThat(proof.text())
                .doesNotContain(label)
                .doesNotContain(reference)
                .doesNotContain("张律师")
                .doesNotContain(HOLDER)
                .doesNotContain("judge.haidian");
    }

    /** By a stranger, with the lines of the docs; who was drawn. */
    private String recomputed(DrawJob draw) {
        var memberId = draw.drawn().at("/result/memberId");
        ProofScript.check(draw).findsItRight(memberId);
        for (var language : List.of("zh", "en")) {
            var page =
                    citizen.getWith(
                                    "/directory/draws/" + draw.reference() + "?lang=" + language,
                                    "Accept",
                                    "text/html")
                            .expect(200);
            assertThat(page.text()).contains(memberId).doesNotContain(label);
        }
        return memberId;
    }

    private static void theRedrawLeavesOutAlone(DrawJob first, DrawJob second, String gone) {
        var before = first.proof();
        var after = second.proof();
        assertThat(before.at("/redrawnAs")).isEqualTo(second.reference());
        assertThat(after.at("/redrawOf")).isEqualTo(first.reference());
        assertThat(after.at("/leftOut/0/memberId")).isEqualTo(gone);
        assertThat(after.at("/leftOut/0/reason")).isEqualTo("RELEASED");
        assertThat(ProofScript.compare(before, after).output()).contains(gone);
    }

    private void workedOff(DrawJob draw, String chosen, String gone) {
        var institution = account(chosen);
        assertThat(draw.engagement(JUDGE).at("/clock/ruleId")).isEqualTo("ENG-01");
        draw.act(institution, "acceptance", Map.of("promise", false)).expectProblem(422, "APP-05");
        draw.act(institution, "acceptance", Map.of("promise", true)).expect(200);
        var handedOver = draw.handedOver().expect(200);
        assertThat(handedOver.at("/status")).isEqualTo("IN_PROGRESS");
        var material = handedOver.at("/handovers/0/items/0/file/evidenceId");
        Eventually.answer(
                () -> institution.get("/api/v1/evidence/" + material + "/content"),
                content -> content.status() == 200);
        account(gone)
                .get("/api/v1/evidence/" + material + "/content")
                .expectProblem(404, "NOT_FOUND");
        var later = draw.today().plusDays(60).toString();
        draw.act(JUDGE, "extension", Map.of("dueOn", later, "reason", "样品需补充检测")).expect(200);
        draw.act(
                        institution,
                        "report",
                        Map.of(
                                "evidence", MediationJob.paper(institution),
                                "contents", List.of("OPINION")))
                .expectProblem(422, "APP-08");
        var reported = draw.act(institution, "report", DrawJob.report(institution)).expect(200);
        assertThat(reported.json().at("/report/late").asBoolean()).isFalse();
        var opinion = reported.at("/report/file/evidenceId");
        Eventually.answer(
                () -> JUDGE.get("/api/v1/evidence/" + opinion + "/custody"),
                custody -> custody.status() == 200);
        draw.act(CLERK, "questions", Map.of("on", draw.today().toString(), "attended", true))
                .expect(200);
        rating(draw, JUDGE).expectProblem(409, "FEEDBACK_STATE");
        assertThat(draw.act(JUDGE, "end", Map.of()).expect(200).at("/status")).isEqualTo("ENDED");
    }

    private static Answer rating(DrawJob draw, Caller caller) {
        return draw.rate(caller, 4);
    }

    private void ratedOnceAndAnswered(DrawJob draw, String chosen, String gone) {
        var institution = account(chosen);
        rating(draw, institution).expectProblem(403, "NOT_ALLOWED");
        rating(draw, Caller.of("judge.pudong")).expectProblem(404, "NOT_FOUND");
        rating(draw, account(gone)).expectProblem(404, "NOT_FOUND");
        rating(draw, JUDGE).expect(201);
        rating(draw, JUDGE).expectProblem(409, "FEEDBACK_GIVEN");
        rating(draw, CLERK).expectProblem(409, "FEEDBACK_GIVEN");

        var answer = draw.path() + "/feedback/answer";
        account(gone).post(answer, Map.of("text", "代答")).expectProblem(404, "NOT_FOUND");
        institution.post(answer, Map.of("text", "感谢指正")).expect(200);
        institution.post(answer, Map.of("text", "再答")).expectProblem(409, "FEEDBACK_GIVEN");

        var said = JUDGE.get(draw.path() + "/feedback").expect(200);
        assertThat(said.at("/answer")).isEqualTo("感谢指正");
        assertThat(institution.get(draw.path() + "/feedback").expect(200).at("/text"))
                .isEqualTo("意见明确，出庭答疑到位");
        account(gone).get(draw.path() + "/feedback").expectProblem(404, "NOT_FOUND");
        citizen.get(draw.path() + "/feedback").expectProblem(401, "UNAUTHENTICATED");
    }

    /** Nothing below five engagements, so that nobody can tell who said what. */
    private void theRegisterShowsIt(String chosen) {
        var entry = Registers.INSTITUTIONS + "/" + chosen;
        assertThat(citizen.get(entry).expect(200).json().at("/practice").hasNonNull("engagements"))
                .isFalse();
        for (int i = 1; i < ENOUGH_TO_SHOW; i++) {
            var next = DrawJob.choose(DrawJob.agreed(label + i, specialty, chosen));
            next.workedOff(account(chosen));
            next.rate(JUDGE, 5).expect(201);
        }
        var shown = citizen.get(entry).expect(200).json().path("practice");
        assertThat(shown.at("/engagements/count").asInt()).isEqualTo(ENOUGH_TO_SHOW);
        assertThat(shown.at("/ratings/basis/of").asInt()).isEqualTo(ENOUGH_TO_SHOW);
        assertThat(shown.at("/onTime/rate").asDouble()).isEqualTo(1.0);
        assertThat(shown.at("/ratings/mean").asDouble()).isEqualTo(4.8);
        assertThat(shown.at("/ratings/spread").asDouble()).isPositive();

        var page =
                citizen.getWith(
                                "/directory/institutions/" + chosen + "?lang=en",
                                "Accept",
                                "text/html")
                        .expect(200);
        assertThat(page.text()).contains(mark).doesNotContain("意见明确").doesNotContain(label);
    }

    private void suspendedItIsDrawnNoMore(String chosen, String left, String bound) {
        var open = DrawJob.choose(DrawJob.agreed(label + "待办", specialty, chosen));
        assertThat(open.engagement(JUDGE).json().hasNonNull("memberFlag")).isFalse();
        var entry = Registers.INSTITUTIONS + "/" + chosen;
        Registers.keep(entry, "suspension", Registers.decision("接受调查")).expect(200);

        assertThat(open.engagement(JUDGE).at("/memberFlag")).isEqualTo("SUSPENDED");
        assertThat(flagged(JUDGE.get("/api/v1/engagements?open=true&limit=200"), open)).isTrue();
        JUDGE.postOnce(SELECTIONS, DrawJob.agreed(label + "再选", specialty, chosen), Caller.newKey())
                .expectProblem(422, "MEMBER_NOT_SELECTABLE");
        var next =
                DrawJob.choose(
                        DrawJob.exclude(
                                DrawJob.draw(label + "再摇", specialty), bound, "PARTY_OBJECTION"));
        assertThat(next.proof().json().at("/pool/members").findValuesAsString("id"))
                .containsExactly(left);
        assertThat(recomputed(next)).isEqualTo(left);

        var seen = citizen.get(entry).expect(200);
        assertThat(seen.at("/status")).isEqualTo("SUSPENDED");
        assertThat(seen.json().path("selectable").asBoolean(true)).isFalse();
        assertThat(citizen.get(entry + "/history").expect(200).text()).contains("接受调查公告");
    }

    private static boolean flagged(Answer list, DrawJob draw) {
        for (JsonNode one : list.expect(200).json().path("items")) {
            if (one.path("reference").asString().equals(draw.reference())) {
                return one.path("memberFlag").asString("").equals("SUSPENDED");
            }
        }
        return false;
    }

    private void foundByTheCourtAlone(DrawJob draw) {
        for (var words : List.of(draw.reference(), "\"工程软件加密锁同一性鉴定\" " + mark)) {
            for (var caller : List.of(JUDGE, CLERK)) {
                Eventually.answer(
                        () -> find(caller, words),
                        found -> found.status() == 200 && found.text().contains(draw.reference()));
            }
            for (var user : NOT_CONCERNED) {
                assertThat(find(Caller.of(user), words).expect(200).json().path("total").asInt())
                        .as(user)
                        .isZero();
            }
        }
        for (var user : List.of("party.respondent", "mediator.li", "samr.anhui")) {
            Eventually.answer(
                    () ->
                            Caller.of(user)
                                    .get("/api/v1/search?kind=INSTITUTION&q=" + mark + "gamma"),
                    found -> found.status() == 200);
        }
    }

    private static Answer find(Caller caller, String words) {
        return caller.get("/api/v1/search?kind=SELECTION&limit=200&q=" + Caller.query(words));
    }
}
