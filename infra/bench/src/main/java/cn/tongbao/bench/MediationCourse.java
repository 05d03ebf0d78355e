package cn.tongbao.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * One dispute from the opening of its mediation to the court's ruling: open, two seats claimed, two
 * consents, mediator named and accepting, agreement with its file, three signatures, joint
 * application, acceptance, ruling with its file, and found by the judge's search.
 */
final class MediationCourse implements Journey {

    private static final long GIVE_UP_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final String MEDIATIONS = "/api/v1/mediations";
    private static final String COURT = "COURT-110108";

    private final Http http;
    private final People.Team secretaries;
    private final People.Team mediators;
    private final People.Team parties;
    private final People.Team judges;

    MediationCourse(
            Http http,
            People.Team secretaries,
            People.Team mediators,
            People.Team parties,
            People.Team judges) {
        this.http = http;
        this.secretaries = secretaries;
        this.mediators = mediators;
        this.parties = parties;
        this.judges = judges;
    }

    /** Makes the mediators of the run known to their body; those known already stay. */
    void enterMediators() {
        for (var name : mediators.names()) {
            var answer =
                    http.put(
                            "/api/v1/mediators/" + name,
                            secretaries.next(),
                            Map.of("name", name, "adult", true, "mediationYears", 5));
            if (answer.status() != 428) {
                answer.expect(200);
            }
        }
    }

    @Override
    public Timed run() throws InterruptedException {
        var secretary = secretaries.next();
        var turn = mediators.turn().getAndIncrement();
        var at = Math.floorMod(turn, mediators.tokens().size());
        var mediator = mediators.tokens().get(at);
        var holder = parties.next();
        var respondent = parties.next();
        var opened =
                http.postOnce(MEDIATIONS, secretary, dispute(), UUID.randomUUID().toString())
                        .expect(201)
                        .json();
        var path = MEDIATIONS + "/" + opened.path("reference").asString();
        claim(holder, opened.at("/invitations/0/code").asString());
        claim(respondent, opened.at("/invitations/1/code").asString());
        party(path + "/consents", holder, Map.of());
        party(path + "/consents", respondent, Map.of());
        staff(path, "/mediator", secretary, Map.of("person", mediators.names().get(at)));
        staff(path, "/mediator/acceptance", mediator, Map.of());
        var hashes = agreement(path, mediator);
        party(path + "/agreement/signatures", holder, hashes);
        party(path + "/agreement/signatures", respondent, hashes);
        staff(path, "/agreement/signatures", mediator, hashes);
        var application = Map.of("courtOfficeId", COURT);
        http.post(path + "/confirmation-application", holder, application, null).expect(202);
        var reference =
                http.post(path + "/confirmation-application", respondent, application, null)
                        .expect(201)
                        .json()
                        .path("reference")
                        .asString();
        return new Timed("found by search", ruled(reference));
    }

    private long ruled(String reference) throws InterruptedException {
        var judge = judges.next();
        var path = "/api/v1/confirmations/" + reference;
        staff(path, "/acceptance", judge, Map.of());
        staff(
                path,
                "/ruling",
                judge,
                Map.of("result", "CONFIRMED", "evidence", file(judge, "裁定书.txt")));
        return found(reference, judge, System.nanoTime());
    }

    private Map<String, String> agreement(String path, String mediator) {
        var laid =
                staff(
                                path,
                                "/agreement",
                                mediator,
                                Map.of(
                                        "evidence",
                                        file(mediator, "调解协议.txt"),
                                        "terms",
                                        List.of(
                                                Map.of(
                                                        "text",
                                                        "停止销售侵权商品",
                                                        "obligor",
                                                        "P2",
                                                        "decidesRight",
                                                        false))))
                        .json()
                        .path("agreement");
        return Map.of(
                "fileSha256", laid.path("fileSha256").asString(),
                "termsSha256", laid.path("termsSha256").asString());
    }

    private String file(String token, String name) {
        return http.upload(
                token, name, ("文本 " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8));
    }

    private void claim(String token, String code) {
        party(MEDIATIONS + "/claims", token, Map.of("code", code));
    }

    private void party(String path, String token, Object body) {
        http.post(path, token, body, null).expect(200);
    }

    private Http.Answer staff(String path, String act, String token, Object body) {
        var etag = http.get(path, token).expect(200).etag();
        return http.post(path + act, token, body, etag).expect(200);
    }

    private long found(String reference, String judge, long since) throws InterruptedException {
        while (System.nanoTime() - since < GIVE_UP_NANOS) {
            var hits =
                    http.get(
                                    "/api/v1/search?kind=CONFIRMATION&status=CONFIRMED&limit=1&q="
                                            + reference,
                                    judge)
                            .expect(200)
                            .json();
            if (hits.path("total").asInt() > 0) {
                return System.nanoTime() - since;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new IllegalStateException("ruling on " + reference + " was not found within 30 s");
    }

    private static Map<String, Object> dispute() {
        return Map.of(
                "framework", "PEOPLES",
                "bodyOfficeId", "MEDI-110000",
                "rightType", "TRADEMARK",
                "title", "服装市场销售侵权商品纠纷",
                "dispute", "市场内多个摊位销售带有申请人注册商标的服装。",
                "parties",
                        List.of(
                                Map.of(
                                        "role", "APPLICANT",
                                        "name", "示例商标权利人",
                                        "kind", "LEGAL_PERSON",
                                        "domicileRegionCode", "110108"),
                                Map.of(
                                        "role", "RESPONDENT",
                                        "name", "示例服装市场",
                                        "kind", "LEGAL_PERSON",
                                        "domicileRegionCode", "110105")));
    }
}
