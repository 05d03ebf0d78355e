package cn.tongbao.journeys;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** A selection by the court of Haidian and the steps that many journeys share. */
record DrawJob(String reference) {

    static final String SELECTIONS = "/api/v1/selections";
    static final Caller JUDGE = MediationJob.JUDGE;
    static final Caller CLERK = MediationJob.CLERK;
    static final List<String> REPORT_PARTS =
            List.of("COURT", "MATTER", "MATERIAL", "METHOD", "PROCESS", "OPINION", "PROMISE");

    /** A round is a few seconds ahead; after a beacon that failed, half a minute more. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final int DAYS = 30;

    /** The case on the platform that most selections are for. */
    static String caseOfSoftware() {
        var tip = MainJob.submit(Caller.machine(), DemoCases.tip("software-zaozhuang-2025"));
        return MainJob.accept(
                Caller.of("intake.national"), Caller.of("routing.national"), tip.reference());
    }

    /** The body of a draw, to be varied by the journey. */
    static ObjectNode draw(String label, Specialty specialty) {
        return request("DRAW", label, specialty);
    }

    /** The body of a choice that the parties agreed upon. */
    static ObjectNode agreed(String label, Specialty specialty, String memberId) {
        return request("AGREED", label, specialty).put("agreedMemberId", memberId);
    }

    private static ObjectNode request(String kind, String label, Specialty specialty) {
        var body = Caller.JSON.createObjectNode().put("kind", kind).put("caseLabel", label);
        body.set("specialty", specialty.json());
        return body;
    }

    static DrawJob choose(ObjectNode request) {
        return of(JUDGE.postOnce(SELECTIONS, request, Caller.newKey()).expect(201));
    }

    static DrawJob of(Answer chosen) {
        return new DrawJob(chosen.at("/reference"));
    }

    String path() {
        return SELECTIONS + "/" + reference;
    }

    /** What everybody may see of it, without an account. */
    Answer proof() {
        return Caller.citizen().get(path() + "/proof").expect(200);
    }

    /** Waits for the round; the proof with the result. */
    Answer drawn() {
        return Eventually.answer(
                PATIENCE, this::proof, proof -> proof.at("/status").equals("DRAWN"));
    }

    DrawJob redraw() {
        var seen = JUDGE.get(path()).expect(200);
        return of(JUDGE.post(path() + "/redraw", Map.of(), seen.etag()).expect(201));
    }

    Answer engagement(Caller caller) {
        return caller.get(path() + "/engagement").expect(200);
    }

    /** Does something with the engagement at the version that the caller sees. */
    Answer act(Caller caller, String act, Object body) {
        return caller.post(path() + "/" + act, body, engagement(caller).etag());
    }

    /** Who was chosen steps back, and the court allows it. */
    Answer stepsBack(Caller chosen) {
        return stepsBack(chosen, "NO_CAPACITY", "近期无法安排");
    }

    Answer stepsBack(Caller chosen, String ground, String text) {
        var asked = act(chosen, "recusal", Map.of("ground", ground, "text", text)).expect(200);
        return act(
                        JUDGE,
                        "objections/" + asked.at("/objections/0/id") + "/decision",
                        Map.of("granted", true, "reason", "理由成立"))
                .expect(200);
    }

    /** From the acceptance to the end, in time. */
    void workedOff(Caller chosen) {
        act(chosen, "acceptance", Map.of("promise", true)).expect(200);
        handedOver().expect(200);
        act(chosen, "report", report(chosen)).expect(200);
        act(JUDGE, "end", Map.of()).expect(200);
    }

    Answer handedOver() {
        var today = today();
        return act(
                CLERK,
                "materials",
                Map.of(
                        "items",
                        List.of(
                                Map.of(
                                        "description", "加密锁及源代码光盘",
                                        "examinedOn", today.toString(),
                                        "evidence", MediationJob.paper(CLERK))),
                        "letter",
                        Map.of("matter", "软件同一性", "scope", "核心模块", "aim", "判断是否实质性相似"),
                        "dueOn",
                        today.plusDays(DAYS).toString()));
    }

    static Map<String, Object> report(Caller chosen) {
        return Map.of(
                "evidence",
                chosen.fileToken("鉴定意见书.txt", "鉴定意见 " + System.nanoTime()),
                "contents",
                REPORT_PARTS);
    }

    /** The legal day on which the engagement began. */
    LocalDate today() {
        return engagement(JUDGE).dayAt("/openedAt");
    }

    Answer rate(Caller caller, int each) {
        return caller.post(path() + "/feedback", rating(each));
    }

    static Map<String, Object> rating(int each) {
        return Map.of(
                "scores",
                Map.of(
                        "competence", each,
                        "method", each,
                        "timeliness", each,
                        "independence", each,
                        "clarity", each),
                "text",
                "意见明确，出庭答疑到位");
    }

    static ObjectNode exclude(ObjectNode request, String memberId, String ground) {
        request.withArray("exclusions").addObject().put("memberId", memberId).put("ground", ground);
        return request;
    }
}
