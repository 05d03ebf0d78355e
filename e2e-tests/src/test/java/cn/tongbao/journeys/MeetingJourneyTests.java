package cn.tongbao.journeys;

import static cn.tongbao.journeys.AssistanceJob.NATIONAL;
import static cn.tongbao.journeys.MeetingJob.HOST;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Foreign trademark owners complain, and their notarised papers will take months. A meeting decides
 * to handle first and complete the papers later, and nobody loses sight of the papers.
 */
class MeetingJourneyTests {

    private static final String AGENT = "Agent of the foreign trademark owner";
    private static final String HANDLE = "先处理：依法检查市场内涉案摊位";
    private static final String PAPERS = "后补手续：补交经公证认证的权利证明";
    private static final String CENTRE = "PROT-110000";
    private static final String MARKET_REGULATION = "SAMR-110000";
    private static final List<String> NOT_CONCERNED =
            List.of(
                    "liaison.guangdong",
                    "samr.anhui",
                    "routing.national",
                    "judge.haidian",
                    "party.holder",
                    "keeper.national",
                    "supervisor.shanghai",
                    "auditor.national",
                    "admin");

    private final Caller routing = Caller.of("routing.beijing");
    private final String mark = "MEET" + System.nanoTime();

    @Test
    void the_decision_to_handle_first_and_complete_the_papers_later_is_followed_to_its_end() {
        var tip = MainJob.submit(Caller.citizen(), DemoCases.tip("clothing-market-beijing-2006"));
        var reference = MainJob.accept(Caller.of("intake.beijing"), routing, tip.reference());
        var meeting = called(reference);
        everybodyAnswers(meeting);

        decided(meeting, reference);
        assertThat(MeetingJob.open(HOST, reference)).containsExactly(HANDLE, PAPERS);
        foundByThoseWhoTakePart(meeting, reference);
        foundByThoseWhoHaveToDoIt(meeting, reference);

        handled(reference);
        meeting.proven(HOST, decision(meeting, HANDLE), "已检查并处理").expect(200);
        assertThat(MeetingJob.open(HOST, reference)).containsExactly(PAPERS);
        assertThat(MeetingJob.open(NATIONAL, reference)).containsExactly(PAPERS);
        assertThat(MeetingJob.open(Caller.of("supervisor.national"), reference))
                .containsExactly(PAPERS);
        assertThat(MeetingJob.open(AssistanceJob.GUANGDONG, reference)).isEmpty();

        theyArrive(meeting, reference);
    }

    private MeetingJob called(String reference) {
        var invitation =
                MeetingJob.invitation(
                                "服装市场商标投诉协调会 " + mark,
                                CENTRE,
                                MARKET_REGULATION,
                                AssistanceJob.SUPERIOR)
                        .put("caseReference", reference);
        invitation.putArray("guests").addObject().put("name", AGENT).put("role", "权利人代理人");
        var meeting = MeetingJob.call(HOST, invitation);
        assertThat(meeting.reference()).matches("K-110000-\\d{4}-[0-9A-HJKMNP-TV-Z]{6}");
        return meeting;
    }

    /**
     * An office with an officer answers for itself; for the others the host files what they say.
     */
    private static void everybodyAnswers(MeetingJob meeting) {
        meeting.act(NATIONAL, "answers", Map.of("answer", "ACCEPTED")).expect(200);
        meeting.act(
                        NATIONAL,
                        "answers",
                        Map.of("inviteeId", meeting.invitee(CENTRE), "answer", "ACCEPTED"))
                .expectProblem(403, "NOT_ALLOWED");
        for (var invited : List.of(CENTRE, MARKET_REGULATION, AGENT)) {
            meeting.act(
                            HOST,
                            "answers",
                            Map.of("inviteeId", meeting.invitee(invited), "answer", "ACCEPTED"))
                    .expect(200);
        }
    }

    /** What was signed is void once another edition is there; the last one is signed by all. */
    private static void decided(MeetingJob meeting, String reference) {
        var soon = meeting.calledOn().plusDays(10);
        var later = meeting.calledOn().plusDays(120);
        var first =
                meeting.act(
                                HOST,
                                "minutes",
                                Map.of(
                                        "text",
                                        "会议同意先处理、后补手续",
                                        "decisions",
                                        List.of(
                                                MeetingJob.decision(
                                                        HANDLE, MARKET_REGULATION, soon),
                                                MeetingJob.decision(PAPERS, CENTRE, soon))))
                        .expect(200);
        var hash = first.at("/minutes/0/sha256");
        assertThat(MediationJob.sha256(first.at("/minutes/0/canonical"))).isEqualTo(hash);
        meeting.act(NATIONAL, "countersignatures", Map.of("sha256", hash)).expect(200);

        var lines = new ArrayList<Map<String, Object>>();
        first.json()
                .path("decisions")
                .forEach(decision ->
                        lines.add(
                                Map.of(
                                        "decisionId", decision.path("decisionId").asString(),
                                        "text", decision.path("text").asString(),
                                        "ownerOfficeId", decision.path("ownerOfficeId").asString(),
                                        "dueOn",
                                                (decision.path("text").asString().equals(PAPERS)
                                                                ? later
                                                                : soon)
                                                        .toString())));
        var second =
                meeting.act(
                                HOST,
                                "minutes",
                                Map.of("text", "会议同意先处理、后补手续；补交期限四个月", "decisions", lines))
                        .expect(200);
        assertThat(second.json().at("/countersignatures/0/void").asBoolean()).isTrue();
        meeting.act(NATIONAL, "countersignatures", Map.of("sha256", hash))
                .expectProblem(422, "MINUTES_CHANGED");
        signedByAll(meeting, second.at("/minutes/1/canonical"));
        assertThat(second.at("/caseReference")).isEqualTo(reference);
    }

    private static void signedByAll(MeetingJob meeting, String canonical) {
        var hash = MediationJob.sha256(canonical);
        meeting.act(NATIONAL, "countersignatures", Map.of("sha256", hash)).expect(200);
        meeting.act(NATIONAL, "countersignatures", Map.of("sha256", hash))
                .expectProblem(409, "ALREADY_SIGNED");
        for (var invited : List.of(CENTRE, MARKET_REGULATION, AGENT)) {
            var invitee = meeting.invitee(invited);
            meeting.act(HOST, "countersignatures", Map.of("inviteeId", invitee, "sha256", hash))
                    .expect(422);
            meeting.act(
                            HOST,
                            "countersignatures",
                            Map.of(
                                    "inviteeId", invitee,
                                    "sha256", hash,
                                    "evidence", MediationJob.paper(HOST)))
                    .expect(200);
        }
        var valid = 0;
        for (var signature : meeting.read(NATIONAL).json().path("countersignatures")) {
            valid += signature.path("void").asBoolean() ? 0 : 1;
        }
        assertThat(valid).isEqualTo(4);
    }

    /** Market regulation does what was decided, by the dispatch that it gets for it. */
    private void handled(String reference) {
        var samr = Caller.of("samr.beijing");
        var dispatch = MainJob.dispatch(routing, reference, MARKET_REGULATION, "ENFORCEMENT");
        MainJob.onDispatch(samr, reference, dispatch, "acknowledgement", Map.of()).expect(200);
        MainJob.onDispatch(
                        samr,
                        reference,
                        dispatch,
                        "conclusion",
                        MainJob.conclusion("ORDER_TO_STOP"))
                .expect(200);
    }

    private static void theyArrive(MeetingJob meeting, String reference) {
        var papers = decision(meeting, PAPERS);
        meeting.act(
                        HOST,
                        "decisions/" + papers + "/fulfilment",
                        Map.of("text", "已收到", "evidence", List.of()))
                .expect(422);
        assertThat(MeetingJob.open(HOST, reference)).containsExactly(PAPERS);

        var arrived = meeting.proven(HOST, papers, "公证认证的商标注册证已收到").expect(200);

        assertThat(MeetingJob.open(HOST, reference)).isEmpty();
        meeting.proven(HOST, papers, "再次提交").expectProblem(409, "ALREADY_FULFILLED");
        var file = arrived.json().path("decisions").get(1).at("/fulfilment/files/0/evidenceId");
        Eventually.answer(
                () -> NATIONAL.get("/api/v1/evidence/" + file.asString() + "/content"),
                content -> content.status() == 200);
        assertThat(
                        HOST.get(meeting.path() + "/history?limit=200")
                                .expect(200)
                                .json()
                                .path("items")
                                .findValuesAsString("act"))
                .containsSubsequence("CALLED", "ANSWERED", "MINUTED", "COUNTERSIGNED", "MINUTED")
                .endsWith("FULFILLED", "FULFILLED");
    }

    private static String decision(MeetingJob meeting, String text) {
        for (var decision : meeting.read(HOST).json().path("decisions")) {
            if (decision.path("text").asString().equals(text)) {
                return decision.path("decisionId").asString();
            }
        }
        throw new AssertionError("no decision " + text);
    }

    /** Each finds what is his to do, by which he gets to the meeting, and nothing of its papers. */
    private void foundByThoseWhoHaveToDoIt(MeetingJob meeting, String reference) {
        for (var words : List.of(meeting.reference(), reference, mark)) {
            var search = "/api/v1/search?kind=DECISION&status=OPEN&q=" + Caller.query(words);
            for (var owner : Map.of("samr.beijing", HANDLE, "routing.beijing", PAPERS).entrySet()) {
                var officer = Caller.of(owner.getKey());
                var found =
                        Eventually.answer(
                                () -> officer.get(search),
                                hits -> hits.json().path("total").asInt() == 1);
                assertThat(found.at("/items/0/reference"))
                        .isEqualTo(meeting.reference() + "/" + decision(meeting, owner.getValue()));
                assertThat(officer.get(meeting.path()).expect(200).json().path("minutes"))
                        .isEmpty();
            }
            for (var user : NOT_CONCERNED) {
                assertThat(Caller.of(user).get(search).expect(200).json().path("total").asInt())
                        .as(user)
                        .isZero();
            }
        }
        var minutes = "/api/v1/search?q=" + Caller.query("\"会议同意先处理\" " + mark);
        assertThat(Caller.of("samr.beijing").get(minutes).expect(200).json().path("total").asInt())
                .isZero();
    }

    private void foundByThoseWhoTakePart(MeetingJob meeting, String reference) {
        for (var words : List.of(meeting.reference(), reference, mark)) {
            var search = "/api/v1/search?kind=MEETING&q=" + Caller.query(words);
            for (var user : List.of("liaison.beijing", "liaison.national", "supervisor.national")) {
                Eventually.answer(
                        () -> Caller.of(user).get(search),
                        found -> found.json().path("total").asInt() == 1);
            }
            for (var user : NOT_CONCERNED) {
                assertThat(Caller.of(user).get(search).expect(200).json().path("total").asInt())
                        .as(user)
                        .isZero();
                Caller.of(user).get(meeting.path()).expectProblem(404, "NOT_FOUND");
            }
        }
    }
}
