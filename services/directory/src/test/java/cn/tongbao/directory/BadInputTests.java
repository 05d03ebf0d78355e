package cn.tongbao.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** Bodies and queries that no honest client sends. */
class BadInputTests extends ServiceTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{",
                "[]",
                "{\"nameZh\": 5}",
                "{\"nameZh\": \"a\", \"nameZh\": \"b\"}",
                "{\"extra\": 1}",
                "{\"nameZh\": \"nul \\u0000\"}",
                "{\"nameZh\": \"lone \\ud800\"}",
                "{\"qualifications\": [{\"name\": \"a\", \"validUntil\": \"soon\"}]}"
            })
    void what_cannot_be_kept_or_read_is_malformed(String body) {
        assertRefused(
                command("POST", Callers.institution("bad"), INSTITUTIONS, null, body),
                400,
                "MALFORMED");
    }

    @ParameterizedTest
    @CsvSource({
        "/nameZh, '\"\"', /nameZh REQUIRED",
        "/regionCode, '\"999999\"', /regionCode UNKNOWN_CODE",
        "/specialties, '[]', /specialties REQUIRED",
        "/specialties, '[{\"rightType\": \"MAGIC\", \"appraisalKind\": \"WORKS\"}]', /specialties/0/rightType UNKNOWN_CODE",
        "/specialties, '[{\"rightType\": \"TRADEMARK\"}]', /specialties/0/appraisalKind REQUIRED",
        "/specialties, '[{\"rightType\": \"TRADEMARK\", \"appraisalKind\": \"WORKS\", \"technicalField\": \"X01\"}]', /specialties/0/technicalField MALFORMED",
        "/staff, '[]', /staff REQUIRED",
        "/mediator, '{\"adult\": true}', /mediator NOT_ALLOWED",
        "/regions, '[null]', /regions/0 REQUIRED",
        "/qualifications, '[null]', /qualifications/0 REQUIRED",
        "/staff, '[null]', /staff/0 REQUIRED",
        "/specialties, '[null]', /specialties/0 REQUIRED",
        "/interests, '{\"companies\": [null]}', /interests/companies/0 REQUIRED",
        "/languages, '[\"Chinese\"]', /languages/0 MALFORMED"
    })
    void what_no_rule_allows_is_named_field_by_field(String pointer, String value, String said) {
        var body = Mother.institution("有误的申请");
        body.set(pointer.substring(1), JSON.readTree(value));
        assertFields(post(Callers.institution("bad"), INSTITUTIONS, null, body), said.split(";"));
    }

    @Test
    void too_much_is_refused_whole() {
        var body = Mother.institution("字".repeat(201));
        var regions = body.putArray("regions");
        for (int i = 0; i < 51; i++) {
            regions.add("110000");
        }
        assertFields(
                post(Callers.institution("bad"), INSTITUTIONS, null, body),
                "/nameZh TOO_LONG",
                "/regions TOO_MANY");
    }

    @Test
    void an_appointment_ends_after_it_begins_and_not_in_the_past() {
        var answer = post(Callers.EXPERT, EXPERTS, null, Mother.person("EXPERT", "有误的聘任"));
        var path = EXPERTS + "/" + succeeded(answer).get("id").stringValue();
        succeeded(act(Callers.KEEPER, path, "verification", Mother.checklist(true)));
        assertFields(
                act(Callers.KEEPER, path, "listing", Mother.decision("x")),
                "/appointment REQUIRED");
        var body = Mother.decision("x");
        body.putObject("appointment").put("from", "2026-05-01").put("until", "2026-04-01");
        assertFields(
                act(Callers.KEEPER, path, "listing", body),
                "/appointment/until BEFORE_BEGIN",
                "/appointment/until IN_THE_PAST");
        body.putObject("appointment").put("from", "-999999999-01-01").put("until", "2027-01-01");
        assertFields(act(Callers.KEEPER, path, "listing", body), "/appointment/from OUT_OF_RANGE");
        assertThat(status(path)).isEqualTo("STANDARD_VERIFIED");
    }

    @Test
    void days_that_nobody_means_are_refused() {
        var body = Mother.institution("有误的日期");
        var account = Callers.institution("inst.days");
        for (var day : List.of("-999999999-01-01", "0001-01-01", "9999-12-31")) {
            ((ObjectNode) body.at("/qualifications/0")).put("validUntil", day);
            assertFields(
                    post(account, INSTITUTIONS, null, body),
                    "/qualifications/0/validUntil OUT_OF_RANGE");
        }
        var path = applied("inst.days");
        for (var wrong :
                Map.of("9999-12-31", "OUT_OF_RANGE", "2026-05-31", "IN_THE_PAST").entrySet()) {
            assertFields(
                    put(
                            account,
                            path + "/particulars",
                            tag(Callers.KEEPER, path),
                            Map.of("available", false, "unavailableUntil", wrong.getKey())),
                    "/unavailableUntil " + wrong.getValue());
        }
    }

    @Test
    void a_parameter_that_cannot_be_read_is_named() {
        var answer = get(null, EXPERTS + "?limit=abc");
        assertRefused(answer, 400, "MALFORMED");
        assertThat(json(answer).at("/errors/0/pointer").stringValue()).isEqualTo("limit");
        assertThat(json(answer).get("detail").stringValue())
                .contains("limit")
                .doesNotContain("JSON");
    }

    @Test
    void a_state_is_named_in_the_language_of_the_reader() {
        var path = applied("inst.words");
        var refused =
                command(
                        "POST",
                        Callers.KEEPER,
                        path + "/listing",
                        tag(Callers.KEEPER, path),
                        "{}",
                        "Accept-Language",
                        "zh-CN");
        assertRefused(refused, 409, "ENTRY_STATE");
        assertThat(json(refused).get("detail").stringValue())
                .contains("候选")
                .doesNotContain("CANDIDATE");
    }

    @Test
    void a_checklist_answers_for_everything_once() {
        var path = applied("inst.checklist");
        var some = Mother.checklist(true);
        some.set(
                "items",
                JSON.valueToTree(
                        List.of(
                                Map.of("code", "STAFF", "met", true),
                                Map.of("code", "STAFF", "met", true))));
        assertFields(
                act(Callers.KEEPER, path, "verification", some),
                "/items/1/code UNKNOWN_OR_REPEATED",
                "/items INCOMPLETE");
        assertFields(act(Callers.KEEPER, path, "verification", Map.of()), "/items REQUIRED");
        some.putArray("items").addNull();
        assertFields(
                act(Callers.KEEPER, path, "verification", some),
                "/items/0 REQUIRED",
                "/items INCOMPLETE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind=GHOST",
                "status=GONE",
                "rightType=X",
                "appraisalKind=X",
                "technicalField=Z99",
                "region=999999",
                "limit=0",
                "limit=201",
                "cursor=%21"
            })
    void a_query_that_means_nothing_is_refused(String query) {
        assertThat(get(null, EXPERTS + "?" + query).statusCode()).isEqualTo(422);
    }

    @Test
    void the_signs_of_patterns_mean_nothing_in_a_name() {
        listed("inst.pattern");
        for (var q : Arrays.asList("%25", "_____", "%5C")) {
            assertThat(succeeded(get(null, INSTITUTIONS + "?q=" + q)).get("items")).as(q).isEmpty();
        }
    }

    @Test
    void the_register_is_filtered_by_all_it_says() {
        var path = listed("inst.filter");
        for (var query :
                List.of(
                        "rightType=COPYRIGHT_SOFTWARE",
                        "appraisalKind=WORKS&technicalField=G06",
                        "region=110000",
                        "region=130100",
                        "status=LISTED",
                        "q=INST.FILTER")) {
            assertThat(found(query)).as(query).contains(path);
        }
        for (var query :
                List.of(
                        "rightType=TRADEMARK",
                        "technicalField=A",
                        "region=310000",
                        "status=REMOVED")) {
            assertThat(found(query)).as(query).doesNotContain(path);
        }
    }

    private List<String> found(String query) {
        return succeeded(get(null, INSTITUTIONS + "?limit=200&" + query))
                .get("items")
                .findValuesAsString("id")
                .stream()
                .map(id -> INSTITUTIONS + "/" + id)
                .toList();
    }
}
