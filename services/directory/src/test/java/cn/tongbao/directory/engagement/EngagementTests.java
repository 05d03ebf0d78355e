package cn.tongbao.directory.engagement;

import cn.tongbao.directory.Callers;
import cn.tongbao.directory.selection.SelectionTests;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What tests of engagements share: an institution that is chosen and works for a court. */
abstract class EngagementTests extends SelectionTests {

    static final String ALPHA = Callers.institution("institution.alpha");
    static final String BETA = Callers.institution("institution.beta");
    static final List<String> CONTENTS =
            Arrays.stream(Report.Content.values()).map(Enum::name).toList();

    HttpResponse<String> redraw(String reference) {
        return post(
                Callers.JUDGE,
                SELECTIONS + "/" + reference + "/redraw",
                "\"" + read(reference).get("version").asLong() + "\"",
                Map.of());
    }

    String offered(String caseLabel) {
        return reference(chosen(agreed(caseLabel, "I-alpha")));
    }

    JsonNode seen(String reference) {
        return succeeded(get(Callers.JUDGE, SELECTIONS + "/" + reference + "/engagement"));
    }

    HttpResponse<String> step(String caller, String reference, String act, Object body) {
        return post(
                caller,
                SELECTIONS + "/" + reference + "/" + act,
                "\"" + seen(reference).get("version").asLong() + "\"",
                body);
    }

    void decide(String reference, JsonNode engagement, boolean granted) {
        var id = engagement.at("/objections/0/id").stringValue();
        succeeded(
                step(
                        Callers.JUDGE,
                        reference,
                        "objections/" + id + "/decision",
                        Map.of("granted", granted, "reason", "经审查")));
    }

    JsonNode handOver(String reference) {
        return succeeded(
                step(
                        Callers.CLERK,
                        reference,
                        "materials",
                        materials(
                                Map.of(
                                        "description",
                                        "源代码光盘",
                                        "examinedOn",
                                        "2026-05-20",
                                        "evidence",
                                        clerksFile()),
                                "2026-07-01")));
    }

    static Map<String, Object> materials(Map<String, Object> item, String dueOn) {
        return Map.of(
                "items",
                List.of(item),
                "letter",
                Map.of("matter", "软件同一性", "scope", "源代码", "aim", "是否实质性相似"),
                "dueOn",
                dueOn);
    }

    JsonNode report(String reference) {
        return succeeded(
                step(
                        ALPHA,
                        reference,
                        "report",
                        Map.of("evidence", alphasFile(), "contents", CONTENTS)));
    }

    String clerksFile() {
        return files.of("clerk.haidian", "COURT-110108", "源代码.zip");
    }

    String alphasFile() {
        return files.of("institution.alpha", null, "鉴定意见书.pdf");
    }

    /** A party challenges who was chosen; the court enters it. */
    JsonNode challenged(String reference) {
        return succeeded(
                step(
                        Callers.CLERK,
                        reference,
                        "challenge",
                        Map.of("ground", "INTEREST", "text", "曾任对方顾问", "by", "被告")));
    }
}
