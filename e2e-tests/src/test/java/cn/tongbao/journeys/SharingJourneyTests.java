package cn.tongbao.journeys;

import static cn.tongbao.journeys.DrawJob.CLERK;
import static cn.tongbao.journeys.DrawJob.JUDGE;
import static cn.tongbao.journeys.DrawJob.SELECTIONS;
import static cn.tongbao.journeys.Registers.KEEPER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.node.ObjectNode;

/**
 * A court in Beijing needs somebody of Shanghai: it chooses him once whoever holds him has lent him
 * for the case, and in no other procedure of that case.
 */
@ResourceLock(value = BeaconStandIn.NAME, mode = ResourceAccessMode.READ)
@ResourceLock("expert.zhao")
class SharingJourneyTests {

    private static final String REQUESTS = "/api/v1/sharing-requests";
    private static final String ACCOUNT = "expert.zhao";
    private static final String HOLDER = "COURT-310115";
    private static final String SHANGHAI = "310115";
    private static final int DAYS = 90;

    private final Caller lent = Caller.of(ACCOUNT);
    private final Caller holder = Caller.of("judge.pudong");
    private final String mark = "SHARE" + System.nanoTime();
    private final String label = "工程软件著作权案 " + mark;
    private final Specialty specialty = Specialty.anew("COPYRIGHT_SOFTWARE", "WORKS");

    @BeforeEach
    @AfterEach
    void theAccountStandsNowhere() {
        Registers.clear(ACCOUNT);
    }

    @Test
    void an_investigator_of_another_region_is_used_once_lent_and_never_in_the_next_instance() {
        var nomination =
                Registers.person("INVESTIGATOR", mark, specialty)
                        .put("person", ACCOUNT)
                        .put("regionCode", SHANGHAI);
        var member = Registers.appoint(holder, nomination, DAYS);
        var reference = DrawJob.caseOfSoftware();
        var choice = inCase(member, "INVESTIGATOR", reference);
        choose(choice).expectProblem(422, "TEC-02");

        var request = asked(member, reference);
        theHolderAloneDecides(request);
        granted(request, Registers.today(member).plusDays(DAYS / 2));
        foundByBothSidesAlone(request);

        choose(inCase(member, "INVESTIGATOR", null).put("caseLabel", "另一案件 " + mark))
                .expectProblem(422, "TEC-02");
        var engaged = DrawJob.of(choose(choice).expect(201));
        engaged.workedOff(lent);
        sentBackHeIsBarred(member, reference);
    }

    private static Answer choose(ObjectNode request) {
        return JUDGE.postOnce(SELECTIONS, request, Caller.newKey());
    }

    private ObjectNode inCase(String member, String kind, @Nullable String reference) {
        return DrawJob.agreed(label, specialty, Registers.id(member))
                .put("memberKind", kind)
                .put("instance", "FIRST")
                .put("caseReference", reference);
    }

    private String asked(String member, @Nullable String reference) {
        var today = Registers.today(member);
        var body = Caller.JSON.createObjectNode();
        body.put("memberId", Registers.id(member)).put("caseReference", reference);
        body.put("caseLabel", label).put("purpose", "查明加密锁程序与正版软件是否实质性相似");
        body.put("from", today.toString()).put("until", today.plusDays(DAYS).toString());
        var asked = JUDGE.postOnce(REQUESTS, body, Caller.newKey()).expect(201);
        assertThat(asked.at("/reference")).matches("L-110108-\\d{4}-[0-9A-HJKMNP-TV-Z]{6}");
        assertThat(asked.at("/status")).isEqualTo("REQUESTED");
        CLERK.postOnce(REQUESTS, body, Caller.newKey()).expectProblem(409, "SHARING_EXISTS");
        return REQUESTS + "/" + asked.at("/reference");
    }

    private void theHolderAloneDecides(String request) {
        assertThat(holder.get(request).expect(200).at("/holderOfficeId")).isEqualTo(HOLDER);
        for (var caller : List.of(JUDGE, CLERK, lent)) {
            decide(caller, request, "grant", Map.of()).expectProblem(403, "NOT_ALLOWED");
        }
        othersSeeNothing(request);
    }

    private static void othersSeeNothing(String request) {
        for (var user :
                List.of(
                        "judge.chaoyang",
                        "samr.shanghai",
                        "liaison.beijing",
                        "institution.alpha",
                        "party.holder",
                        "supervisor.national",
                        "auditor.national",
                        "admin")) {
            var caller = Caller.of(user);
            caller.get(request).expectProblem(404, "NOT_FOUND");
            caller.get(request + "/history").expectProblem(404, "NOT_FOUND");
            caller.post(request + "/grant", Map.of(), "\"1\"").expectProblem(404, "NOT_FOUND");
        }
        Caller.citizen().get(request).expectProblem(401, "UNAUTHENTICATED");
    }

    private static Answer decide(Caller caller, String request, String act, Object body) {
        return MediationJob.actOn(caller, request, act, body);
    }

    private void granted(String request, LocalDate until) {
        var conditions = "仅限远程参与，费用由借用法院承担";
        decide(
                        holder,
                        request,
                        "grant",
                        Map.of("conditions", conditions, "until", until.toString()))
                .expect(200);
        for (var caller : List.of(JUDGE, lent)) {
            var seen = caller.get(request).expect(200);
            assertThat(seen.at("/status")).isEqualTo("GRANTED");
            assertThat(seen.at("/decision/text")).isEqualTo(conditions);
            assertThat(seen.at("/decision/officeId")).isEqualTo(HOLDER);
            assertThat(seen.at("/until")).isEqualTo(until.toString());
        }
        othersSeeNothing(request);
    }

    private static void foundByBothSidesAlone(String request) {
        var search = "/api/v1/search?kind=SHARING&q=" + Registers.id(request);
        for (var user : List.of("judge.haidian", "clerk.haidian", "judge.pudong", ACCOUNT)) {
            Eventually.answer(
                    () -> Caller.of(user).get(search),
                    found -> found.status() == 200 && found.json().path("total").asInt() == 1);
        }
        for (var user : List.of("judge.chaoyang", "samr.shanghai", "institution.alpha")) {
            assertThat(Caller.of(user).get(search).expect(200).json().path("total").asInt())
                    .as(user)
                    .isZero();
        }
    }

    /** Whoever agrees, and whether he is lent or not. */
    private void sentBackHeIsBarred(String member, String reference) {
        var again = inCase(member, "INVESTIGATOR", reference).put("instance", "REMANDED");
        again.putArray("acceptedConflicts")
                .addObject()
                .put("memberId", Registers.id(member))
                .put("reason", "双方同意");
        var refused = choose(again).expectProblem(422, "TEC-01");
        assertThat(refused.at("/detail")).contains("法释〔2019〕2号第五条");
        DirectoryBadInputTests.named(refused, "/agreedMemberId");
        var draw =
                DrawJob.draw(label, specialty)
                        .put("memberKind", "INVESTIGATOR")
                        .put("caseReference", reference)
                        .put("instance", "REMANDED");
        var candidate = JUDGE.post(SELECTIONS + "/candidates", draw).expect(200);
        assertThat(candidate.at("/items/0/conflicts/0/kind")).isEqualTo("OTHER_INSTANCE");
        assertThat(candidate.at("/items/0/conflicts/0/ruleId")).isEqualTo("TEC-01");
        choose(draw).expectProblem(422, "POOL_ALL_EXCLUDED");
    }

    @Test
    void an_expert_whose_lending_is_refused_or_taken_back_stays_at_home() {
        var application = Registers.person("EXPERT", mark, specialty).put("regionCode", SHANGHAI);
        var member = Registers.appoint(lent, application, DAYS);
        var choice = inCase(member, "EXPERT", null);
        choose(choice).expectProblem(422, "SHR-01");

        var first = asked(member, null);
        holder.get(first).expectProblem(404, "NOT_FOUND");
        DirectoryBadInputTests.named(
                decide(KEEPER, first, "refusal", Map.of()).expect(422), "/reason");
        decide(KEEPER, first, "refusal", Map.of("reason", "任务饱和")).expect(200);
        assertThat(JUDGE.get(first).expect(200).at("/decision/text")).isEqualTo("任务饱和");
        decide(KEEPER, first, "grant", Map.of()).expectProblem(409, "SHARING_STATE");
        choose(choice).expectProblem(422, "SHR-01");

        var second = asked(member, null);
        decide(KEEPER, second, "grant", Map.of()).expect(200);
        var engaged = DrawJob.of(choose(choice).expect(201));
        decide(JUDGE, second, "revocation", Map.of("reason", "x"))
                .expectProblem(403, "NOT_ALLOWED");
        decide(KEEPER, second, "revocation", Map.of("reason", "工作调整")).expect(200);

        choose(choice).expectProblem(422, "SHR-01");
        assertThat(engaged.engagement(lent).at("/status")).isEqualTo("OFFERED");
        assertThat(
                        JUDGE.get(second + "/history")
                                .expect(200)
                                .json()
                                .path("items")
                                .findValuesAsString("act"))
                .containsExactly("REQUESTED", "GRANTED", "REVOKED");
    }
}
