package cn.tongbao.journeys;

import static cn.tongbao.journeys.AssistanceJob.BEIJING;
import static cn.tongbao.journeys.AssistanceJob.BEIJINGS_OFFICE;
import static cn.tongbao.journeys.AssistanceJob.GUANGDONG;
import static cn.tongbao.journeys.AssistanceJob.GUANGDONGS_OFFICE;
import static cn.tongbao.journeys.AssistanceJob.NATIONAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Beijing asks Guangdong for help in an investigation. What time alone does to requests is in
 * {@link LiaisonClockTests}.
 */
class AssistanceJourneyTests {

    private static final List<String> NOT_CONCERNED =
            List.of(
                    "liaison.national",
                    "samr.beijing",
                    "routing.beijing",
                    "intake.national",
                    "judge.haidian",
                    "keeper.national",
                    "party.holder",
                    "supervisor.shanghai",
                    "auditor.national",
                    "admin");

    private final String mark = "XRG" + System.nanoTime();

    @Test
    void guangdong_accepts_takes_more_time_replies_twice_with_files_and_completes() {
        var job = sent();
        accepted(job);
        moreTime(job);
        repliedTwice(job);
        completedAndRated(job);
        foundByBothSidesAlone(job);
    }

    private AssistanceJob sent() {
        var request = AssistanceJob.request("请协助调查涉案服装的供货商 " + mark);
        request.putArray("evidence").add(BEIJING.fileToken("线索.txt", "线索 " + mark));
        var key = Caller.newKey();
        var sent = BEIJING.postOnce(AssistanceJob.REQUESTS, request, key).expect(201);
        assertThat(sent.at("/reference")).matches("A-110000-\\d{4}-[0-9A-HJKMNP-TV-Z]{6}");
        assertThat(sent.at("/status")).isEqualTo("SENT");
        assertThat(sent.at("/limit/ruleId")).isEqualTo("RTE-07");
        assertThat(BEIJING.postOnce(AssistanceJob.REQUESTS, request, key).expect(201).text())
                .isEqualTo(sent.text());
        return new AssistanceJob(sent.at("/reference"));
    }

    private static void accepted(AssistanceJob job) {
        job.act(BEIJING, "acceptance", Map.of()).expectProblem(403, "NOT_ALLOWED");
        job.act(GUANGDONG, "completion", Map.of()).expectProblem(409, "ASSISTANCE_STATE");
        job.act(GUANGDONG, "receipt", Map.of()).expect(200);
        var accepted = job.act(GUANGDONG, "acceptance", Map.of()).expect(200);
        assertThat(accepted.at("/status")).isEqualTo("ACCEPTED");
        assertThat(accepted.at("/limit/ruleId")).isEqualTo("XRG-02");

        GUANGDONG.post(job.path() + "/notes", Map.of("text", "先查税务登记 inside")).expect(201);
        assertThat(GUANGDONG.get(job.path() + "/notes").expect(200).text()).contains("inside");
        assertThat(BEIJING.get(job.path() + "/notes").expect(200).text()).doesNotContain("inside");
    }

    private static void moreTime(AssistanceJob job) {
        var dueOn = LocalDate.parse(job.read(GUANGDONG).at("/dueOn"));
        var later = dueOn.plusDays(20);
        job.act(GUANGDONG, "extension", Map.of("until", dueOn.toString(), "reason", "供货商较多"))
                .expect(422);
        var asked =
                job.act(
                                GUANGDONG,
                                "extension",
                                Map.of("until", later.toString(), "reason", "供货商较多"))
                        .expect(200);
        assertThat(asked.at("/status")).isEqualTo("EXTENSION_ASKED");
        assertThat(asked.at("/dueOn")).isEqualTo(dueOn.toString());
        job.act(GUANGDONG, "extension/decision", Map.of("granted", true))
                .expectProblem(403, "NOT_ALLOWED");
        var granted =
                job.act(BEIJING, "extension/decision", Map.of("granted", true, "text", "同意"))
                        .expect(200);
        assertThat(granted.at("/dueOn")).isEqualTo(later.toString());
    }

    private static void repliedTwice(AssistanceJob job) {
        job.reply(GUANGDONG, "供货商甲的登记材料").expect(200);
        var replied = job.reply(GUANGDONG, "供货商乙的现场笔录").expect(200);
        assertThat(replied.at("/status")).isEqualTo("IN_PROGRESS");
        assertThat(replied.json().path("replies").size()).isEqualTo(2);
        for (int i = 0; i < 2; i++) {
            var file = replied.at("/replies/" + i + "/files/0/evidenceId");
            var content = "/api/v1/evidence/" + file + "/content";
            Eventually.answer(() -> BEIJING.get(content), seen -> seen.status() == 200);
            NATIONAL.get(content).expectProblem(404, "NOT_FOUND");
            Caller.of("samr.beijing").get(content).expectProblem(404, "NOT_FOUND");
            assertThat(BEIJING.get("/api/v1/evidence/" + file + "/custody").expect(200).text())
                    .contains(job.reference());
        }
    }

    private static void completedAndRated(AssistanceJob job) {
        var done =
                job.act(
                                GUANGDONG,
                                "completion",
                                Map.of(
                                        "result",
                                        "FULFILLED",
                                        "text",
                                        "两家供货商均已查明",
                                        "evidence",
                                        List.of(MediationJob.paper(GUANGDONG))))
                        .expect(200);
        assertThat(done.at("/status")).isEqualTo("DONE");
        assertThat(done.json().hasNonNull("limit")).isFalse();
        job.act(GUANGDONG, "rating", Map.of("usefulness", 5)).expectProblem(403, "NOT_ALLOWED");
        job.act(BEIJING, "rating", Map.of("usefulness", 6)).expect(422);
        job.act(BEIJING, "rating", Map.of("usefulness", 5, "text", "线索准确")).expect(200);
        job.act(BEIJING, "rating", Map.of("usefulness", 1)).expectProblem(409, "ALREADY_RATED");

        for (var side : List.of(BEIJING, GUANGDONG)) {
            assertThat(job.acts(side))
                    .containsSubsequence(
                            "SENT",
                            "RECEIVE",
                            "ACCEPT",
                            "ASK_EXTENSION",
                            "DECIDE_EXTENSION",
                            "REPLY",
                            "REPLY",
                            "COMPLETE",
                            "RATE");
        }
        assertThat(job.read(GUANGDONG).at("/rating/usefulness")).isEqualTo("5");
        assertThat(job.read(GUANGDONG).at("/fromOfficeId")).isEqualTo(BEIJINGS_OFFICE);
        assertThat(job.read(BEIJING).at("/toOfficeId")).isEqualTo(GUANGDONGS_OFFICE);
    }

    private void foundByBothSidesAlone(AssistanceJob job) {
        for (var words : List.of(job.reference(), "\"涉案服装的供货商\" " + mark)) {
            var search = "/api/v1/search?kind=ASSISTANCE&q=" + Caller.query(words);
            for (var user :
                    List.of("liaison.beijing", "liaison.guangdong", "supervisor.national")) {
                Eventually.answer(
                        () -> Caller.of(user).get(search),
                        found ->
                                found.json().path("total").asInt() == 1
                                        && found.at("/items/0/status").equals("DONE"));
            }
            for (var user : NOT_CONCERNED) {
                assertThat(Caller.of(user).get(search).expect(200).json().path("total").asInt())
                        .as(user)
                        .isZero();
            }
        }
        for (var user : NOT_CONCERNED) {
            Caller.of(user).get(job.path()).expectProblem(404, "NOT_FOUND");
        }
        Caller.citizen().get(job.path()).expectProblem(401, "UNAUTHENTICATED");
    }
}
