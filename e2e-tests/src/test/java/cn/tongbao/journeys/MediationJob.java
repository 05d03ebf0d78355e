package cn.tongbao.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A mediation in Beijing and the steps that many journeys share, each as its user does it: the
 * applicant with an account, the respondent on paper that the body's secretary files.
 *
 * @param code what the applicant takes its seat with
 */
record MediationJob(String reference, String code, LocalDate openedOn) {

    static final String MEDIATIONS = "/api/v1/mediations";
    static final String CONFIRMATIONS = "/api/v1/confirmations";
    static final String BODY = "MEDI-110000";
    static final String COURT = "COURT-110108";

    static final Caller SECRETARY = Caller.of("secretary.beijing");
    static final Caller MEDIATOR = Caller.of("mediator.li");
    static final Caller HOLDER = Caller.of("party.holder");
    static final Caller JUDGE = Caller.of("judge.haidian");
    static final Caller CLERK = Caller.of("clerk.haidian");

    private static final int STALE = 412;
    private static final int MOST_LOOKS = 3;

    /** The hashes of exactly what is signed. */
    record Seal(String fileSha256, String termsSha256) {}

    /** The body of an opening, to be varied by the journey. */
    static ObjectNode dispute() {
        var body = Caller.JSON.createObjectNode();
        body.put("framework", "PEOPLES").put("bodyOfficeId", BODY).put("rightType", "TRADEMARK");
        body.put("title", "Counterfeit clothing in a market");
        body.put("dispute", "Several stalls sell clothing under our mark without a licence");
        body.put("amount", "200000.00");
        var parties = body.putArray("parties");
        parties.addObject()
                .put("role", "APPLICANT")
                .put("name", "Foreign trademark owner")
                .put("kind", "LEGAL_PERSON")
                .put("domicileRegionCode", "110105");
        parties.addObject()
                .put("role", "RESPONDENT")
                .put("name", "Clothing market operator")
                .put("kind", "LEGAL_PERSON")
                .put("domicileRegionCode", "110108");
        return body;
    }

    /** Refers a case to the body and waits until its secretary sees that. */
    static void refer(Caller routing, String caseReference) {
        routing.post(
                        MainJob.CASES + "/" + caseReference + "/mediation-referral",
                        Map.of("bodyOfficeId", BODY),
                        MainJob.read(routing, caseReference).etag())
                .expect(200);
        Eventually.answer(
                () -> SECRETARY.get(MEDIATIONS + "/referrals?limit=200"),
                waiting -> waiting.text().contains(caseReference));
    }

    static MediationJob open(ObjectNode dispute) {
        var opened = SECRETARY.postOnce(MEDIATIONS, dispute, Caller.newKey()).expect(201);
        return new MediationJob(
                opened.at("/reference"),
                opened.at("/invitations/0/code"),
                opened.dayAt("/mediation/openedAt"));
    }

    /** Opens one and brings it to where the mediator has taken it up. */
    static MediationJob underWay(ObjectNode dispute) {
        var job = open(dispute);
        job.consent();
        job.name("mediator.li").expect(200);
        job.takeUp();
        return job;
    }

    /** One whose agreement is signed by all. */
    static MediationJob agreed(ObjectNode dispute) {
        var job = underWay(dispute);
        job.sign(job.lay(twoTerms()));
        return job;
    }

    /** The terms that most journeys agree on. */
    static ArrayNode twoTerms() {
        var terms = Caller.JSON.createArrayNode();
        terms.addObject().put("text", "停止销售").put("obligor", "P2").put("decidesRight", false);
        terms.addObject()
                .put("text", "支付赔偿")
                .put("obligor", "P2")
                .put("amount", "50000.00")
                .put("decidesRight", false);
        return terms;
    }

    static String paper(Caller caller) {
        return caller.fileToken("签字件.txt", "已签字 " + System.nanoTime());
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    String path() {
        return MEDIATIONS + "/" + reference;
    }

    Answer read(Caller caller) {
        return caller.get(path()).expect(200);
    }

    /** Does something with it at the version that the caller sees. */
    Answer act(Caller caller, String act, Object body) {
        return actOn(caller, path(), act, body);
    }

    /**
     * Does something with a record at the version that the caller sees; looks again if a limit has
     * struck between the look and the act.
     */
    static Answer actOn(Caller caller, String record, String act, Object body) {
        Answer answer;
        var looks = 0;
        do {
            answer = caller.post(record + "/" + act, body, caller.get(record).etag());
            looks++;
        } while (answer.status() == STALE && looks < MOST_LOOKS);
        return answer;
    }

    /** Both agree to mediate: one by its account, one on paper. */
    void consent() {
        HOLDER.elsewhere().post(MEDIATIONS + "/claims", Map.of("code", code)).expect(200);
        HOLDER.post(path() + "/consents", Map.of()).expect(200);
        var consented = act(SECRETARY, "consents", onPaper("P2")).expect(200);
        assertThat(consented.at("/status")).isEqualTo("CONSENTED");
    }

    Answer name(String person) {
        return act(SECRETARY, "mediator", Map.of("person", person));
    }

    Answer takeUp() {
        return act(MEDIATOR, "mediator/acceptance", Map.of()).expect(200);
    }

    Seal lay(ArrayNode terms) {
        var body = Caller.JSON.createObjectNode();
        body.put("evidence", paper(MEDIATOR)).set("terms", terms);
        return lay(body);
    }

    Seal lay(ObjectNode agreement) {
        var laid = act(MEDIATOR, "agreement", agreement).expect(200);
        return new Seal(laid.at("/agreement/fileSha256"), laid.at("/agreement/termsSha256"));
    }

    /** All three sign: a party by its account, a party on paper, the mediator. */
    Answer sign(Seal seal) {
        signAsHolder(seal).expect(200);
        signOnPaper(seal).expect(200);
        return act(MEDIATOR, "agreement/signatures", seal).expect(200);
    }

    Answer signAsHolder(Seal seal) {
        return HOLDER.post(path() + "/agreement/signatures", seal);
    }

    Answer signOnPaper(Seal seal) {
        return act(
                SECRETARY,
                "agreement/signatures",
                Map.of(
                        "fileSha256", seal.fileSha256(),
                        "termsSha256", seal.termsSha256(),
                        "partyId", "P2",
                        "evidence", paper(SECRETARY)));
    }

    /** One party applies by its account; the other has not joined yet. */
    Answer applyAlone(String court) {
        return HOLDER.post(
                path() + "/confirmation-application",
                Map.of("courtOfficeId", court, "materials", List.of()));
    }

    /** The other joins on paper. */
    Answer join(String court) {
        return act(
                SECRETARY,
                "confirmation-application",
                Map.of("courtOfficeId", court, "applicants", List.of(onPaper("P2"))));
    }

    /** Both apply; the path of the confirmation. */
    String apply(String court) {
        applyAlone(court).expect(202);
        // on a late day the limit's own warning may come between reading and writing
        var joined = Eventually.answer(() -> join(court), answer -> answer.status() != 412);
        return CONFIRMATIONS + "/" + joined.expect(201).at("/reference");
    }

    static Map<String, String> onPaper(String partyId) {
        return Map.of("partyId", partyId, "evidence", paper(SECRETARY));
    }

    static Map<String, String> ruling(String result) {
        return Map.of("result", result, "evidence", JUDGE.fileToken("裁定书.txt", "民事裁定书"));
    }
}
