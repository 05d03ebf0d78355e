package cn.tongbao.liaison.office;

import static cn.tongbao.liaison.office.OfficeBodies.closure;
import static cn.tongbao.liaison.office.OfficeBodies.office;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.tongbao.liaison.LiaisonTest;
import cn.tongbao.platform.identity.TestTokens;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@LiaisonTest
class OfficeRegisterTests {

    private static final String ADMIN = TestTokens.bearer("admin", "administrator", null, "000000");
    private static final String BEIJING =
            TestTokens.bearer("liaison.beijing", "liaison-officer", "LIAI-110000", "110000");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired MockMvc http;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void emptyRegister() {
        jdbc.sql("truncate office, office_history, outbox, idempotency_key").update();
    }

    @Test
    void a_registered_office_can_be_read_by_everybody_and_its_contacts_by_staff() throws Exception {
        register("SAMR-110000", "110000", null)
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", "/api/v1/offices/SAMR-110000"))
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(jsonPath("$.status").value("OPEN"))
                .andExpect(jsonPath("$.contacts[0].role").value("Receiving department"));

        http.perform(get("/api/v1/offices/SAMR-110000"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.nameZh").value("市场监督管理局SAMR-110000"))
                .andExpect(jsonPath("$.competence[0]").value("TRADEMARK"))
                .andExpect(jsonPath("$.hotlines[0]").value("12315"))
                .andExpect(jsonPath("$.parentId").doesNotExist())
                .andExpect(jsonPath("$.contacts").doesNotExist());
        http.perform(as(officer("agency-officer"), get("/api/v1/offices/SAMR-110000")))
                .andExpect(jsonPath("$.contacts[0].phone").value("010-0000"));
        http.perform(as(officer("party"), get("/api/v1/offices/SAMR-110000")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.contacts").doesNotExist());
        http.perform(get("/api/v1/offices/SAMR-999999")).andExpect(status().isNotFound());
    }

    @Test
    void offices_are_listed_by_type_region_with_all_below_it_status_and_words() throws Exception {
        register("SAMR-000000", "000000", null);
        register("SAMR-110000", "110000", "SAMR-000000");
        register("SAMR-110108", "110108", "SAMR-110000");
        register("SAMR-310000", "310000", "SAMR-000000");
        send(
                        ADMIN,
                        post("/api/v1/offices"),
                        office("PSB-110000", "110000", null).put("type", "PSB"))
                .andExpect(status().isCreated());

        assertThat(listed("")).hasSize(5);
        assertThat(listed("?region=110000"))
                .containsExactly("PSB-110000", "SAMR-110000", "SAMR-110108");
        assertThat(listed("?region=110000&type=PSB")).containsExactly("PSB-110000");
        assertThat(listed("?q=samr-3")).containsExactly("SAMR-310000");
        assertThat(listed("?q=局SAMR-110")).containsExactly("SAMR-110000", "SAMR-110108");
        assertThat(listed("?q=%25")).isEmpty();
        assertThat(listed("?q=SAMR_110000")).isEmpty();
        assertThat(listed("?status=CLOSED")).isEmpty();
    }

    @Test
    void pages_of_the_list_hold_every_office_once() throws Exception {
        for (String region : List.of("110000", "310000", "340000", "440000", "510000")) {
            register("SAMR-" + region, region, null);
        }

        var seen = new ArrayList<String>();
        String cursor = "";
        do {
            JsonNode page = page("?limit=2" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            page.path("items").forEach(item -> seen.add(item.path("id").stringValue()));
            cursor = page.path("nextCursor").stringValue("");
        } while (!cursor.isEmpty());

        assertThat(seen)
                .containsExactly(
                        "SAMR-110000", "SAMR-310000", "SAMR-340000", "SAMR-440000", "SAMR-510000");
    }

    @ParameterizedTest
    @CsvSource({
        "?type=NOPE, VALIDATION_FAILED",
        "?region=999999, VALIDATION_FAILED",
        "?region=1, VALIDATION_FAILED",
        "?status=GONE, VALIDATION_FAILED",
        "?limit=0, VALIDATION_FAILED",
        "?limit=201, VALIDATION_FAILED",
        "?cursor=x, CURSOR_INVALID"
    })
    void a_list_that_cannot_be_made_is_refused(String query, String code) throws Exception {
        http.perform(get("/api/v1/offices" + query))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code").value(code));
    }

    @Test
    void every_wrong_field_is_named_at_once() throws Exception {
        var body = office("samr", "999999", "SAMR-000000");
        body.put("type", "NOPE").put("level", "GALACTIC").put("name", "x".repeat(201));
        body.put("nameZh", " ");
        body.putArray("competence").add("TRADEMARK").add("NOPE");
        body.putArray("contacts").addObject().put("email", "nobody");

        String answer =
                send(ADMIN, post("/api/v1/offices"), body)
                        .andExpect(status().is(422))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();

        assertThat(problems(answer))
                .containsExactlyInAnyOrder(
                        "/id MALFORMED",
                        "/type UNKNOWN_CODE",
                        "/level UNKNOWN_CODE",
                        "/name TOO_LONG",
                        "/nameZh REQUIRED",
                        "/regionCode UNKNOWN_CODE",
                        "/parentId UNKNOWN_OFFICE",
                        "/competence/1 UNKNOWN_CODE",
                        "/contacts/0/role REQUIRED",
                        "/contacts/0/email MALFORMED");
    }

    @Test
    void an_id_is_given_once() throws Exception {
        register("SAMR-110000", "110000", null);

        register("SAMR-110000", "110000", null)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("OFFICE_EXISTS"))
                .andExpect(jsonPath("$.detail").value(containsString("SAMR")));
    }

    @Test
    void ten_equal_requests_at_once_register_one_office_and_get_ten_equal_answers()
            throws Exception {
        var body = office("SAMR-110000", "110000", null).toString();
        Callable<String> request =
                () ->
                        http.perform(
                                        as(ADMIN, post("/api/v1/offices"))
                                                .header("Idempotency-Key", "k-1")
                                                .contentType(MediaType.APPLICATION_JSON)
                                                .content(body))
                                .andExpect(status().isCreated())
                                .andReturn()
                                .getResponse()
                                .getContentAsString();

        var answers = new ArrayList<String>();
        try (var people = Executors.newFixedThreadPool(10)) {
            for (var answer : people.invokeAll(Collections.nCopies(10, request))) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).hasSize(10).containsOnly(answers.getFirst());
        assertThat(count("select count(*) from office")).isEqualTo(1);
        assertThat(eventTypes()).containsExactly("office.registered.v1");
    }

    @Test
    void a_change_needs_the_version_that_was_seen() throws Exception {
        register("SAMR-110000", "110000", null);
        var body = office("SAMR-110000", "110000", null).put("name", "Renamed");

        send(ADMIN, put("/api/v1/offices/SAMR-110000"), body).andExpect(status().is(428));
        send(ADMIN, put("/api/v1/offices/SAMR-110000").header("If-Match", "\"1\""), body)
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"2\""));
        send(ADMIN, put("/api/v1/offices/SAMR-110000").header("If-Match", "\"1\""), body)
                .andExpect(status().is(412))
                .andExpect(jsonPath("$.current.name").value("Renamed"));
        assertThat(eventTypes()).containsExactly("office.registered.v1", "office.changed.v1");
    }

    @Test
    void a_change_that_changes_nothing_leaves_no_trace() throws Exception {
        register("SAMR-110000", "110000", null);

        send(
                        ADMIN,
                        put("/api/v1/offices/SAMR-110000").header("If-Match", "\"1\""),
                        office("SAMR-110000", "110000", null))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"1\""));
        assertThat(eventTypes()).containsExactly("office.registered.v1");
    }

    @Test
    void an_office_cannot_come_under_itself_or_under_one_of_its_own() throws Exception {
        register("SAMR-000000", "000000", null);
        register("SAMR-110000", "110000", "SAMR-000000");
        register("SAMR-110108", "110108", "SAMR-110000");

        for (String parent : List.of("SAMR-000000", "SAMR-110000", "SAMR-110108")) {
            String answer =
                    send(
                                    ADMIN,
                                    put("/api/v1/offices/SAMR-000000").header("If-Match", "\"1\""),
                                    office("SAMR-000000", "000000", parent))
                            .andExpect(status().is(422))
                            .andReturn()
                            .getResponse()
                            .getContentAsString();
            assertThat(problems(answer)).containsExactly("/parentId CIRCLE");
        }
    }

    @Test
    void closing_hands_the_offices_below_to_the_successor_with_one_event_each() throws Exception {
        register("SAMR-000000", "000000", null);
        register("SAMR-110000", "110000", "SAMR-000000");
        register("SAMR-110000-02", "110000", "SAMR-000000");
        register("SAMR-110108", "110108", "SAMR-110000");
        register("SAMR-110105", "110105", "SAMR-110000");

        close("SAMR-110000", "SAMR-110000-02")
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"2\""))
                .andExpect(jsonPath("$.status").value("CLOSED"))
                .andExpect(jsonPath("$.successorId").value("SAMR-110000-02"));

        assertThat(parentOf("SAMR-110108")).isEqualTo("SAMR-110000-02");
        assertThat(parentOf("SAMR-110105")).isEqualTo("SAMR-110000-02");
        assertThat(eventTypes())
                .endsWith("office.closed.v1", "office.changed.v1", "office.changed.v1");
        assertThat(count("select count(*) from office_history where act = 'CLOSED'")).isEqualTo(1);
        assertThat(count("select count(*) from audit_log where act = 'OFFICE_CLOSED'"))
                .isPositive();
    }

    @Test
    void a_successor_from_below_takes_the_place_of_the_closed_office() throws Exception {
        register("SAMR-000000", "000000", null);
        register("SAMR-110000", "110000", "SAMR-000000");
        register("SAMR-110105", "110105", "SAMR-110000");
        register("SAMR-110105-02", "110105", "SAMR-110105");

        close("SAMR-110000", "SAMR-110105-02").andExpect(status().isOk());

        assertThat(parentOf("SAMR-110105-02")).isEqualTo("SAMR-000000");
        assertThat(parentOf("SAMR-110105")).isEqualTo("SAMR-110105-02");
    }

    @Test
    void nobody_can_succeed_who_is_unknown_closed_or_the_office_itself() throws Exception {
        register("SAMR-110000", "110000", null);
        register("SAMR-110000-02", "110000", null);
        register("SAMR-110000-03", "110000", null);
        close("SAMR-110000-02", "SAMR-110000-03").andExpect(status().isOk());

        assertThat(refusedClosure(null)).containsExactly("/successorId REQUIRED");
        assertThat(refusedClosure("SAMR-1")).containsExactly("/successorId UNKNOWN_OFFICE");
        assertThat(refusedClosure("SAMR-110000")).containsExactly("/successorId SAME_OFFICE");
        assertThat(refusedClosure("SAMR-110000-02")).containsExactly("/successorId CLOSED_OFFICE");
    }

    @Test
    void only_an_office_of_the_same_type_can_succeed_where_the_caller_maintains_offices()
            throws Exception {
        register("SAMR-110000", "110000", null);
        register("SAMR-310000", "310000", null);
        send(
                        ADMIN,
                        post("/api/v1/offices"),
                        office("PSB-110000", "110000", null).put("type", "PSB"))
                .andExpect(status().isCreated());

        assertThat(refusedClosure("PSB-110000"))
                .containsExactly("/successorId SUCCESSOR_OF_OTHER_TYPE");
        for (String act : List.of("closure", "merger")) {
            var body = act.equals("closure") ? closure("SAMR-310000") : merger("SAMR-310000");
            send(
                            BEIJING,
                            post("/api/v1/offices/SAMR-110000/" + act).header("If-Match", "\"1\""),
                            body)
                    .andExpect(status().is(422))
                    .andExpect(jsonPath("$.errors[0].code").value("SUCCESSOR_OUT_OF_REACH"));
        }
        close("SAMR-110000", "SAMR-310000").andExpect(status().isOk());
    }

    @Test
    void the_type_of_an_office_stays_what_it_is() throws Exception {
        register("SAMR-110000", "110000", null);

        assertThat(
                        refusedChange(
                                "SAMR-110000",
                                office("SAMR-110000", "110000", null).put("type", "PSB")))
                .containsExactly("/type TYPE_STAYS");
    }

    @Test
    void an_office_stays_in_its_place_since_others_watch_over_its_work_there() throws Exception {
        register("SAMR-110000", "110000", null);

        assertThat(refusedChange("SAMR-110000", office("SAMR-110000", "310000", null)))
                .containsExactly("/regionCode REGION_STAYS");
    }

    @ParameterizedTest
    @CsvSource({
        "NATIONAL, 110000",
        "PROVINCIAL, 000000",
        "COUNTY, 000000",
        "PROVINCIAL, 110108",
        "CITY, 110108",
        "PROVINCIAL, 440300"
    })
    void an_office_is_not_of_a_level_above_its_place(String level, String region) throws Exception {
        String answer =
                send(
                                ADMIN,
                                post("/api/v1/offices"),
                                office("SAMR-" + region, region, null).put("level", level))
                        .andExpect(status().is(422))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        assertThat(problems(answer)).containsExactly("/level LEVEL_OF_OTHER_PLACE");
    }

    @Test
    void a_superior_stands_in_the_place_of_the_office_or_above_it() throws Exception {
        register("SAMR-110000", "110000", null);
        register("SAMR-310000", "310000", null);
        register("SAMR-110108", "110108", "SAMR-110000");
        send(
                        ADMIN,
                        post("/api/v1/offices"),
                        office("COURT-310000-02", "310000", null)
                                .put("type", "COURT")
                                .put("level", "CITY"))
                .andExpect(status().isCreated());

        assertThat(refusedChange("SAMR-110108", office("SAMR-110108", "110108", "SAMR-310000")))
                .containsExactly("/parentId SUPERIOR_OF_OTHER_PLACE");
        close("SAMR-110000", "SAMR-310000").andExpect(status().isOk());
        send(
                        ADMIN,
                        put("/api/v1/offices/SAMR-110108").header("If-Match", "\"2\""),
                        office("SAMR-110108", "110108", "SAMR-310000").put("name", "Renamed"))
                .andExpect(status().isOk());
    }

    @Test
    void a_closed_office_stays_readable_and_closed() throws Exception {
        register("SAMR-110000", "110000", null);
        register("SAMR-110000-02", "110000", null);
        close("SAMR-110000", "SAMR-110000-02");

        http.perform(get("/api/v1/offices/SAMR-110000"))
                .andExpect(jsonPath("$.status").value("CLOSED"));
        send(
                        ADMIN,
                        put("/api/v1/offices/SAMR-110000").header("If-Match", "\"2\""),
                        office("SAMR-110000", "110000", null))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("OFFICE_CLOSED"));
        send(
                        ADMIN,
                        post("/api/v1/offices/SAMR-110000/closure").header("If-Match", "\"2\""),
                        closure("SAMR-110000-02"))
                .andExpect(status().isConflict());
        register("SAMR-110000", "110000", null).andExpect(status().isConflict());
        String answer =
                register("SAMR-110108", "110108", "SAMR-110000")
                        .andExpect(status().is(422))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        assertThat(problems(answer)).containsExactly("/parentId CLOSED_OFFICE");
    }

    @Test
    void a_liaison_officer_maintains_the_offices_of_his_region_alone() throws Exception {
        register("SAMR-310000", "310000", null);
        register("SAMR-000000", "000000", null);

        send(BEIJING, post("/api/v1/offices"), office("SAMR-110000", "110000", "SAMR-000000"))
                .andExpect(status().isCreated());
        send(BEIJING, post("/api/v1/offices"), office("SAMR-110108", "110108", "SAMR-110000"))
                .andExpect(status().isCreated());
        send(BEIJING, post("/api/v1/offices"), office("SAMR-310001", "310000", null))
                .andExpect(status().isForbidden());
        send(
                        BEIJING,
                        put("/api/v1/offices/SAMR-310000").header("If-Match", "\"1\""),
                        office("SAMR-310000", "110000", null))
                .andExpect(status().isForbidden());
        send(
                        BEIJING,
                        put("/api/v1/offices/SAMR-110108").header("If-Match", "\"1\""),
                        office("SAMR-110108", "310000", null))
                .andExpect(status().isForbidden());
        send(
                        BEIJING,
                        post("/api/v1/offices/SAMR-000000/closure").header("If-Match", "\"1\""),
                        closure("SAMR-110000"))
                .andExpect(status().isForbidden());
    }

    @Test
    void an_office_below_which_one_was_closed_can_be_closed_too() throws Exception {
        register("SAMR-110000", "110000", null);
        register("SAMR-110000-02", "110000", null);
        register("SAMR-110108", "110108", "SAMR-110000");
        register("SAMR-110105", "110105", "SAMR-110000");
        close("SAMR-110108", "SAMR-110105").andExpect(status().isOk());

        close("SAMR-110000", "SAMR-110000-02").andExpect(status().isOk());

        http.perform(get("/api/v1/offices/SAMR-110105"))
                .andExpect(jsonPath("$.parentId").value("SAMR-110000-02"));
        http.perform(get("/api/v1/offices/SAMR-110108"))
                .andExpect(jsonPath("$.parentId").value("SAMR-110000"));
    }

    @ParameterizedTest
    @CsvSource({
        "intake-officer",
        "routing-officer",
        "agency-officer",
        "supervisor",
        "auditor",
        "party",
        "system",
        "directory-keeper",
        "judge"
    })
    void other_roles_read_but_do_not_maintain(String role) throws Exception {
        register("SAMR-110000", "110000", null);

        http.perform(as(officer(role), get("/api/v1/offices/SAMR-110000")))
                .andExpect(status().isOk());
        send(officer(role), post("/api/v1/offices"), office("SAMR-110108", "110108", null))
                .andExpect(status().isForbidden());
        send(officer(role), put("/api/v1/offices/SAMR-110000"), office("X", "110000", null))
                .andExpect(status().isForbidden());
        send(officer(role), post("/api/v1/offices/SAMR-110000/closure"), closure("X"))
                .andExpect(status().isForbidden());
    }

    @Test
    void without_a_token_nothing_can_be_changed() throws Exception {
        http.perform(
                        post("/api/v1/offices")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(office("SAMR-110000", "110000", null).toString()))
                .andExpect(status().isUnauthorized());
        http.perform(as(TestTokens.expired("admin", "administrator", null), get("/api/v1/offices")))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void a_change_of_an_office_that_is_not_there_is_not_found() throws Exception {
        send(ADMIN, put("/api/v1/offices/SAMR-110000"), office("X", "110000", null))
                .andExpect(status().isNotFound());
        send(ADMIN, post("/api/v1/offices/SAMR-110000/closure"), closure("X"))
                .andExpect(status().isNotFound());
    }

    private ResultActions register(String id, String region, @Nullable String parent)
            throws Exception {
        return send(ADMIN, post("/api/v1/offices"), office(id, region, parent));
    }

    private ResultActions close(String id, String successor) throws Exception {
        return send(
                ADMIN,
                post("/api/v1/offices/" + id + "/closure").header("If-Match", "\"1\""),
                closure(successor));
    }

    private List<String> refusedChange(String id, JsonNode body) throws Exception {
        return problems(
                send(ADMIN, put("/api/v1/offices/" + id).header("If-Match", "\"1\""), body)
                        .andExpect(status().is(422))
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
    }

    private static JsonNode merger(String into) {
        return JSON.createObjectNode().put("intoId", into).put("reason", "机构改革");
    }

    private List<String> refusedClosure(@Nullable String successor) throws Exception {
        return problems(
                send(
                                ADMIN,
                                post("/api/v1/offices/SAMR-110000/closure")
                                        .header("If-Match", "\"1\""),
                                closure(successor))
                        .andExpect(status().is(422))
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
    }

    private ResultActions send(String bearer, MockHttpServletRequestBuilder request, JsonNode body)
            throws Exception {
        return http.perform(
                as(bearer, request)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body.toString()));
    }

    private static MockHttpServletRequestBuilder as(
            String bearer, MockHttpServletRequestBuilder request) {
        return request.header(HttpHeaders.AUTHORIZATION, bearer);
    }

    private static String officer(String role) {
        return TestTokens.bearer("someone", role, "SAMR-110000", "110000");
    }

    private JsonNode page(String query) throws Exception {
        return JSON.readTree(
                http.perform(get("/api/v1/offices" + query))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
    }

    private List<String> listed(String query) throws Exception {
        var ids = new ArrayList<String>();
        page(query).path("items").forEach(item -> ids.add(item.path("id").stringValue()));
        return ids;
    }

    private static List<String> problems(String answer) {
        var problems = new ArrayList<String>();
        JSON.readTree(answer)
                .path("errors")
                .forEach(error ->
                        problems.add(
                                error.path("pointer").stringValue()
                                        + " "
                                        + error.path("code").stringValue()));
        return problems;
    }

    private List<String> eventTypes() {
        return jdbc.sql("select type from outbox where aggregate_type = 'office' order by seq")
                .query((row, _) -> row.getString(1))
                .list();
    }

    private String parentOf(String id) {
        return jdbc.sql("select parent_id from office where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
