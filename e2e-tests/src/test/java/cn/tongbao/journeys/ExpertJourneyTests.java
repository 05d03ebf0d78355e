package cn.tongbao.journeys;

import static cn.tongbao.journeys.DrawJob.CLERK;
import static cn.tongbao.journeys.DrawJob.JUDGE;
import static cn.tongbao.journeys.DrawJob.SELECTIONS;
import static cn.tongbao.journeys.MediationJob.SECRETARY;
import static cn.tongbao.journeys.Registers.EXPERTS;
import static cn.tongbao.journeys.Registers.KEEPER;
import static org.assertj.core.api.Assertions.assertThat;

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
 * Experts, technical investigators and mediators are appointed in public, for a time; courts choose
 * the former, mediation names the latter. What the end of an appointment does is in {@link
 * AppointmentClockTests}.
 */
@ResourceLock(value = BeaconStandIn.NAME, mode = ResourceAccessMode.READ)
@ResourceLock("expert.zhao")
class ExpertJourneyTests {

    private static final String ACCOUNT = "expert.zhao";
    private static final String EMPLOYER = "某工程软件公司";
    private static final int DAYS = 365;

    private final Caller zhao = Caller.of(ACCOUNT);
    private final Caller citizen = Caller.citizen();
    private final String mark = "EXPERT" + System.nanoTime();
    private final String label = "工程软件技术咨询 " + mark;
    private final Specialty specialty = Specialty.anew("COPYRIGHT_SOFTWARE", "WORKS");

    @BeforeEach
    @AfterEach
    void theAccountStandsNowhere() {
        Registers.clear(ACCOUNT);
    }

    @Test
    void an_expert_applies_is_appointed_found_by_everybody_and_steps_back_where_he_is_bound() {
        var path = applied();
        appointed(path);
        everybodyFindsHim(path);
        nobodyElseTouchesIt(path, 403);

        var id = Registers.id(path);
        whatHeDeclaredIsShownBefore(id);
        var bound = DrawJob.choose(chosen(id));
        othersMayNotActForHim(bound);
        assertThat(bound.stepsBack(zhao, "INTEREST", "曾为被告提供技术咨询").expect(200).at("/status"))
                .isEqualTo("RELEASED");
        bound.act(zhao, "acceptance", Map.of("promise", true))
                .expectProblem(409, "ENGAGEMENT_STATE");

        var drawn = DrawJob.choose(chosen(null).put("caseLabel", label + " 另案"));
        assertThat(drawn.drawn().at("/result/memberId")).isEqualTo(id);
        ProofScript.check(drawn).findsItRight(id);
        drawn.workedOff(zhao);
        assertThat(drawn.engagement(zhao).at("/status")).isEqualTo("ENDED");
    }

    private String applied() {
        var application = Registers.person("EXPERT", mark, specialty);
        application.putObject("interests").putArray("companies").add(EMPLOYER);
        application.putArray("evidence").add(zhao.fileToken("职称证书.txt", "高级工程师 " + mark));
        var applied = zhao.postOnce(EXPERTS, application, Caller.newKey()).expect(201);
        assertThat(applied.at("/status")).isEqualTo("CANDIDATE");
        var path = EXPERTS + "/" + applied.at("/id");
        citizen.get(path).expectProblem(404, "NOT_FOUND");
        nobodyElseTouchesIt(path, 404);
        zhao.postOnce(EXPERTS, application, Caller.newKey()).expectProblem(409, "ENTRY_EXISTS");
        return path;
    }

    private static void nobodyElseTouchesIt(String path, int status) {
        var seen = KEEPER.get(path).expect(200).etag();
        for (var user : List.of("institution.alpha", "mediator.li", "judge.pudong")) {
            Caller.of(user)
                    .put(path + "/particulars", Map.of("available", false), seen)
                    .expect(status);
        }
        Caller.of(ACCOUNT)
                .post(path + "/listing", Registers.decision("自行列入"), seen)
                .expectProblem(403, "NOT_ALLOWED");
        assertThat(KEEPER.get(path).etag()).isEqualTo(seen);
    }

    /** For a first and a last day, without which nobody is appointed. */
    private void appointed(String path) {
        Registers.keep(path, "verification", Registers.checklist()).expect(200);
        DirectoryBadInputTests.named(
                Registers.keep(path, "listing", Registers.decision("聘任")).expect(422),
                "/appointment");
        var today = Registers.today(path);
        var until = today.plusDays(DAYS);
        var listed =
                Registers.keep(path, "listing", Registers.appointing(today, until)).expect(200);
        assertThat(listed.at("/status")).isEqualTo("LISTED");

        var seen = citizen.get(path).expect(200);
        assertThat(seen.at("/appointment/from")).isEqualTo(today.toString());
        assertThat(seen.at("/appointment/until")).isEqualTo(until.toString());
        withoutWhatIsHisOwn(seen);
        for (var language : List.of("zh", "en")) {
            var page = page("/directory/experts/" + Registers.id(path) + "?lang=" + language);
            assertThat(page.text()).contains(mark, today.toString(), until.toString());
            withoutWhatIsHisOwn(page);
        }
    }

    private static void withoutWhatIsHisOwn(Answer seen) {
        assertThat(seen.text())
                .doesNotContain("13900002222")
                .doesNotContain("110000-GG-88")
                .doesNotContain(EMPLOYER)
                .doesNotContain("keeper.national");
    }

    private void everybodyFindsHim(String path) {
        assertThat(citizen.get(EXPERTS + "?kind=EXPERT&q=" + mark).expect(200).at("/items/0/id"))
                .isEqualTo(Registers.id(path));
        assertThat(page("/directory?register=experts&lang=zh&q=" + mark).text())
                .contains(Registers.id(path));
        var search = "/api/v1/search?kind=EXPERT&q=" + mark;
        for (var user : List.of(ACCOUNT, "judge.pudong", "party.holder")) {
            Eventually.answer(
                    () -> Caller.of(user).get(search),
                    found -> found.status() == 200 && found.json().path("total").asInt() == 1);
        }
        assertThat(citizen.get(search).expect(200).json().path("total").asInt()).isEqualTo(1);
    }

    private Answer page(String path) {
        return citizen.getWith(path, "Accept", "text/html").expect(200);
    }

    private void whatHeDeclaredIsShownBefore(String id) {
        var against = chosen(id);
        against.putArray("agents").addObject().put("name", "张律师" + mark).put("party", EMPLOYER);
        var candidate = JUDGE.post(SELECTIONS + "/candidates", against).expect(200);
        assertThat(candidate.at("/items/0/memberId")).isEqualTo(id);
        assertThat(candidate.at("/items/0/conflicts/0/kind")).isEqualTo("DECLARED_INTEREST");
        JUDGE.postOnce(SELECTIONS, against, Caller.newKey()).expectProblem(422, "CONFLICTS_FOUND");
    }

    /** By agreement, or else by lot. */
    private ObjectNode chosen(@Nullable String id) {
        var request =
                id == null ? DrawJob.draw(label, specialty) : DrawJob.agreed(label, specialty, id);
        return request.put("memberKind", "EXPERT").put("instance", "FIRST");
    }

    private static void othersMayNotActForHim(DrawJob engagement) {
        var seen = engagement.engagement(Caller.of(ACCOUNT)).etag();
        for (var user : List.of("institution.alpha", "judge.pudong", "keeper.national")) {
            Caller.of(user)
                    .post(engagement.path() + "/acceptance", Map.of("promise", true), seen)
                    .expectProblem(404, "NOT_FOUND");
        }
        CLERK.post(engagement.path() + "/acceptance", Map.of("promise", true), seen)
                .expectProblem(403, "NOT_ALLOWED");
    }

    @Test
    void a_court_nominates_its_investigator_reads_all_of_him_and_the_province_chooses_him() {
        var path =
                Registers.appoint(JUDGE, Registers.person("INVESTIGATOR", mark, specialty), DAYS);
        assertThat(CLERK.get(path).expect(200).at("/inside/contact/phone"))
                .isEqualTo("13900002222");
        for (var user : List.of("judge.chaoyang", "judge.pudong", "party.holder", ACCOUNT)) {
            withoutWhatIsHisOwn(Caller.of(user).get(path).expect(200));
        }
        var request =
                DrawJob.agreed(label, specialty, Registers.id(path))
                        .put("memberKind", "INVESTIGATOR")
                        .put("instance", "FIRST");
        Caller.of("judge.chaoyang").postOnce(SELECTIONS, request, Caller.newKey()).expect(201);
        Caller.of("judge.pudong")
                .postOnce(SELECTIONS, request, Caller.newKey())
                .expectProblem(422, "TEC-02");
    }

    @Test
    void a_mediator_appointed_in_the_directory_is_named_and_nobody_who_is_not() {
        var person = "mediator." + mark;
        var nomination = mediator(person, mark, specialty);
        var applied = SECRETARY.postOnce(EXPERTS, nomination, Caller.newKey()).expect(201);
        var path = EXPERTS + "/" + applied.at("/id");
        var mediation = MediationJob.open(MediationJob.dispute());
        mediation.consent();
        mediation.name(person).expectProblem(422, "MEDIATOR_UNKNOWN");
        Registers.keep(path, "verification", Registers.checklist()).expect(200);
        mediation.name(person).expectProblem(422, "MEDIATOR_UNKNOWN");

        var today = Registers.today(path);
        Registers.keep(path, "listing", Registers.appointing(today, today.plusDays(DAYS)))
                .expect(200);

        Eventually.answer(
                () -> SECRETARY.get("/api/v1/mediators/" + person), seen -> seen.status() == 200);
        assertThat(mediation.name(person).expect(200).at("/status")).isEqualTo("MEDIATOR_SELECTED");
        Registers.keep(path, "suspension", Registers.decision("接受调查")).expect(200);
        Eventually.answer(
                () -> SECRETARY.get("/api/v1/mediators/" + person),
                seen -> !seen.json().path("active").asBoolean(true));
        var next = MediationJob.open(MediationJob.dispute());
        next.consent();
        next.name(person).expectProblem(422, "MEDIATOR_UNKNOWN");
    }

    /** A nomination with the card that says under which framework he may mediate. */
    static ObjectNode mediator(String person, String mark, Specialty specialty) {
        var body = Registers.person("MEDIATOR", mark, specialty).put("person", person);
        var card = body.putObject("mediator").put("adult", true).put("mediationYears", 6);
        card.putArray("qualifications").add("LEGAL_QUALIFICATION");
        return body;
    }
}
