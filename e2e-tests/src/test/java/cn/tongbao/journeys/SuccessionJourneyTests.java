package cn.tongbao.journeys;

import static cn.tongbao.journeys.AssistanceJob.BEIJING;
import static cn.tongbao.journeys.AssistanceJob.BEIJINGS_OFFICE;
import static cn.tongbao.journeys.AssistanceJob.GUANGDONG;
import static cn.tongbao.journeys.MediationJob.MEDIATIONS;
import static cn.tongbao.journeys.MediationJob.SECRETARY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Offices are merged into others while work is with them, and none of it is lost. */
class SuccessionJourneyTests {

    private final Caller routing = Caller.of("routing.beijing");
    private final Caller samr = Caller.of("samr.beijing");
    private final String mark = "MERGE" + System.nanoTime();

    @Test
    void open_dispatches_and_instructions_go_on_at_the_successor() {
        var office = OfficeJob.register("SAMR", "SAMR-110000", "并入前市场监管所" + mark);
        var reference = caseOfBeijing();
        awaitKnownToRouting(reference, office);
        var dispatch = MainJob.dispatch(routing, reference, office.id(), "ENFORCEMENT");
        var before = MainJob.dispatchOf(MainJob.read(routing, reference), dispatch);
        samr.get(MainJob.CASES + "/" + reference).expectProblem(404, "NOT_FOUND");

        closed(office, "SAMR-110000");

        var seen =
                Eventually.answer(
                        () -> samr.get(MainJob.CASES + "/" + reference),
                        answer -> answer.status() == 200);
        var after = MainJob.dispatchOf(seen, dispatch);
        assertThat(after.path("officeId").asString()).isEqualTo("SAMR-110000");
        assertThat(after.path("dueOn")).isEqualTo(before.path("dueOn"));
        MainJob.onDispatch(samr, reference, dispatch, "acknowledgement", Map.of()).expect(200);
        MainJob.onDispatch(
                        samr,
                        reference,
                        dispatch,
                        "conclusion",
                        MainJob.conclusion("ORDER_TO_STOP"))
                .expect(200);
        assertThat(MainJob.read(routing, reference).at("/status")).isEqualTo("CONCLUDED");
        assertThat(acts(routing, MainJob.CASES + "/" + reference))
                .containsOnlyOnce("HANDED_OVER")
                .contains("CONCLUDED");
        routing.post(
                        MainJob.CASES + "/" + caseOfBeijing() + "/dispatches",
                        Map.of("officeId", office.id(), "kind", "ENFORCEMENT", "note", "请依法处理"),
                        "\"1\"")
                .expect(422);
    }

    @Test
    void applications_and_referrals_go_on_at_the_successor_of_a_mediation_body() {
        var body = OfficeJob.register("MEDI", "MOJ-110000", "并入前调解委员会" + mark);
        var holder = MediationJob.HOLDER;
        var application = MediationJob.dispute().put("bodyOfficeId", body.id());
        var mediation =
                Eventually.answer(
                                () -> holder.postOnce(MEDIATIONS, application, Caller.newKey()),
                                applied -> applied.status() == 201)
                        .at("/reference");
        var path = MEDIATIONS + "/" + mediation;
        var reference = caseOfBeijing();
        Eventually.answer(
                () ->
                        routing.post(
                                MainJob.CASES + "/" + reference + "/mediation-referral",
                                Map.of("bodyOfficeId", body.id()),
                                MainJob.read(routing, reference).etag()),
                referred -> referred.status() == 200);
        SECRETARY.get(path).expectProblem(404, "NOT_FOUND");

        closed(body, MediationJob.BODY);

        Eventually.answer(() -> SECRETARY.get(path), seen -> seen.status() == 200);
        MediationJob.actOn(SECRETARY, path, "admission", Map.of()).expect(200);
        assertThat(holder.get(path).expect(200).at("/bodyOfficeId")).isEqualTo(MediationJob.BODY);
        assertThat(acts(SECRETARY, path)).containsOnlyOnce("HANDED_OVER");
        Eventually.answer(
                () -> SECRETARY.get(MEDIATIONS + "/referrals?limit=200"),
                waiting -> waiting.text().contains(reference));
        assertThat(MainJob.read(routing, reference).at("/mediation/bodyOfficeId"))
                .isEqualTo(MediationJob.BODY);
        MediationJob.open(MediationJob.dispute().put("caseReference", reference));
        holder.postOnce(MEDIATIONS, application, Caller.newKey())
                .expectProblem(422, "OFFICE_CLOSED");
    }

    @Test
    void requests_and_open_decisions_go_on_at_the_successor_of_a_liaison_office() {
        var office = OfficeJob.register("LIAI", BEIJINGS_OFFICE, "并入前联络站" + mark);
        var request = AssistanceJob.request("请协助核实 " + mark).put("toOfficeId", office.id());
        var job = AssistanceJob.send(GUANGDONG, request);
        var meeting =
                MeetingJob.call(GUANGDONG, MeetingJob.invitation("跨区域会商 " + mark, office.id()));
        meeting.act(
                        GUANGDONG,
                        "minutes",
                        Map.of(
                                "text",
                                "会商意见",
                                "decisions",
                                List.of(
                                        MeetingJob.decision(
                                                "提供登记材料",
                                                office.id(),
                                                meeting.calledOn().plusDays(30)))))
                .expect(200);
        BEIJING.get(job.path()).expectProblem(404, "NOT_FOUND");
        var dueOn = job.read(GUANGDONG).at("/dueOn");

        closed(office, BEIJINGS_OFFICE);

        assertThat(job.read(BEIJING).at("/toOfficeId")).isEqualTo(BEIJINGS_OFFICE);
        assertThat(job.read(GUANGDONG).at("/dueOn")).isEqualTo(dueOn);
        job.act(BEIJING, "acceptance", Map.of()).expect(200);
        job.reply(BEIJING, "已核实").expect(200);
        job.act(BEIJING, "completion", Map.of("result", "FULFILLED", "text", "已办结")).expect(200);
        assertThat(job.acts(GUANGDONG)).containsOnlyOnce("HANDED_OVER").endsWith("COMPLETE");

        var decision = meeting.read(BEIJING).json().path("decisions").get(0);
        assertThat(decision.path("ownerOfficeId").asString()).isEqualTo(BEIJINGS_OFFICE);
        meeting.proven(BEIJING, decision.path("decisionId").asString(), "材料已提供").expect(200);
        assertThat(acts(GUANGDONG, meeting.path())).containsOnlyOnce("HANDED_OVER");
        var again = request.put("text", "再请协助 " + mark);
        GUANGDONG
                .postOnce(AssistanceJob.REQUESTS, again, Caller.newKey())
                .expectProblem(422, "OFFICE_CLOSED");
    }

    /** Merged in public, with a reason for those who work there, and found by everybody. */
    private static void closed(OfficeJob office, String successor) {
        assertThat(office.mergedInto(successor).at("/successorId")).isEqualTo(successor);
        var seen = Caller.citizen().get(office.path()).expect(200);
        assertThat(seen.at("/status")).isEqualTo("CLOSED");
        assertThat(seen.at("/successorId")).isEqualTo(successor);
        assertThat(OfficeJob.MAINTAINER.get(office.path() + "/history").expect(200).text())
                .contains("机构改革，职责并入");
        MediationJob.actOn(
                        OfficeJob.MAINTAINER,
                        office.path(),
                        "merger",
                        Map.of("intoId", successor, "reason", "再次并入"))
                .expectProblem(409, "OFFICE_CLOSED");
        Eventually.answer(
                () ->
                        Caller.of("party.respondent")
                                .get("/api/v1/search?kind=OFFICE&q=" + office.id()),
                found -> found.at("/items/0/status").equals("CLOSED"));
    }

    private String caseOfBeijing() {
        var tip = MainJob.submit(Caller.citizen(), DemoCases.tip("clothing-market-beijing-2006"));
        return MainJob.accept(Caller.of("intake.beijing"), routing, tip.reference());
    }

    /** A recalled dispatch shows that the events of the register have arrived. */
    private void awaitKnownToRouting(String reference, OfficeJob office) {
        var sent =
                Eventually.answer(
                        () ->
                                routing.post(
                                        MainJob.CASES + "/" + reference + "/dispatches",
                                        Map.of(
                                                "officeId",
                                                office.id(),
                                                "kind",
                                                "INFORMATION",
                                                "note",
                                                "供参考"),
                                        MainJob.read(routing, reference).etag()),
                        answer -> answer.status() == 201);
        MainJob.onDispatch(
                        routing,
                        reference,
                        sent.at("/dispatchId"),
                        "recall",
                        Map.of("reason", "改为交办"))
                .expect(200);
    }

    private static List<String> acts(Caller caller, String record) {
        return caller.get(record + "/history?limit=200")
                .expect(200)
                .json()
                .path("items")
                .findValuesAsString("act");
    }
}
