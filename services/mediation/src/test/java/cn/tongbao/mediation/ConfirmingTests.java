package cn.tongbao.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tongbao.platform.identity.TestTokens;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Agreements brought before the court in Haidian, from which the tests of confirmation begin. */
public abstract class ConfirmingTests extends ServiceTests {

    protected static final String CONFIRMATIONS = "/api/v1/confirmations";
    protected static final String COURT = "COURT-110108";
    protected static final String NUMBER = "（2026）京0108诉前调确12号";
    protected static final String OTHER_JUDGE =
            TestTokens.bearer("judge.chaoyang", "judge", "COURT-110105", "110105");

    /** A party applies at the court for itself. */
    protected HttpResponse<String> apply(String caller, String mediation, String court) {
        return act(caller, mediation, "confirmation-application", Map.of("courtOfficeId", court));
    }

    /** Both parties apply; the reference of what they filed. */
    protected String filed(String mediation, String court) {
        var first = apply(Callers.HOLDER, mediation, court);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(202);
        var second = apply(Callers.RESPONDENT, mediation, court);
        assertThat(second.statusCode()).as(second.body()).isEqualTo(201);
        return json(second).get("reference").stringValue();
    }

    /** An application in the court's hands. */
    protected String applied() {
        return applied(Mother.opening());
    }

    protected String applied(ObjectNode body) {
        return filed(agreed(body), COURT);
    }

    /** One that the judge has accepted. */
    protected String accepted() {
        var reference = applied();
        succeeded(step(Callers.JUDGE, reference, "acceptance", Map.of()));
        return reference;
    }

    /** One that the judge has confirmed. */
    protected String confirmed() {
        var reference = accepted();
        succeeded(step(Callers.JUDGE, reference, "ruling", ruling()));
        return reference;
    }

    /** A ruling of validity. */
    protected Map<String, Object> ruling() {
        return Map.of("result", "CONFIRMED", "number", NUMBER, "evidence", ofJudge("裁定书.pdf"));
    }

    /** A dismissal on that ground. */
    protected Map<String, Object> dismissal(String ground) {
        var body = new HashMap<>(ruling());
        body.put("result", "DISMISSED");
        body.put("ground", ground);
        return body;
    }

    /** What the court asks for by that day. */
    protected static Map<String, Object> asking(String dueOn) {
        return Map.of("items", List.of("商标注册证"), "dueOn", dueOn);
    }

    /** A file that the judge uploaded. */
    protected String ofJudge(String name) {
        return files.of("judge.haidian", COURT, name);
    }

    /** An act on an application under its current version. */
    protected HttpResponse<String> step(String caller, String reference, String act, Object body) {
        return underCurrentVersion(caller, CONFIRMATIONS + "/" + reference, act, body);
    }

    /** The application as the caller sees it. */
    protected JsonNode shown(String caller, String reference) {
        return succeeded(get(caller, CONFIRMATIONS + "/" + reference));
    }

    protected String standing(String reference) {
        return shown(Callers.JUDGE, reference).get("status").stringValue();
    }

    protected void awaitStanding(String reference, String status) {
        await().atMost(SOON).until(() -> standing(reference).equals(status));
    }

    /** The rows of an application's history, the oldest first. */
    protected List<JsonNode> course(String reference) {
        return succeeded(get(Callers.JUDGE, CONFIRMATIONS + "/" + reference + "/history?limit=200"))
                .get("items")
                .valueStream()
                .toList();
    }

    protected List<String> deeds(String reference) {
        return course(reference).stream().map(row -> row.get("act").stringValue()).toList();
    }

    /** The mediation that an application came from. */
    protected String mediationOf(String reference) {
        return shown(Callers.JUDGE, reference).get("mediationReference").stringValue();
    }

    /** The limits that run, each as {@code rule day}. */
    protected List<String> limits(String reference) {
        return shown(Callers.JUDGE, reference)
                .get("limits")
                .valueStream()
                .map(limit ->
                        limit.get("ruleId").stringValue() + " " + limit.get("dueOn").stringValue())
                .toList();
    }

    /** The terms of the agreement with another day for the payment. */
    protected static List<Map<String, Object>> termsDue(String day) {
        var terms = new ArrayList<>(Mother.terms());
        var payment = new HashMap<>(terms.getFirst());
        payment.put("dueOn", day);
        terms.set(0, payment);
        return terms;
    }
}
