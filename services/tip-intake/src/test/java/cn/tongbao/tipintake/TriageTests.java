package cn.tongbao.tipintake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongbao.tipintake.support.Arrivals;
import cn.tongbao.tipintake.support.Caller;
import cn.tongbao.tipintake.support.Database;
import cn.tongbao.tipintake.support.IntakeTest;
import cn.tongbao.tipintake.support.ReporterFiles;
import cn.tongbao.tipintake.support.TipBody;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@IntakeTest
class TriageTests {

    @Autowired private Caller caller;
    @Autowired private Database database;
    @Autowired private Arrivals arrivals;
    @Autowired private ReporterFiles files;

    @BeforeEach
    void offices() {
        arrivals.office("PROT-310000", "上海保护中心", "Shanghai IP centre", "310000", "OPEN");
        arrivals.office("PROT-440000", "广东保护中心", "Guangdong IP centre", "440000", "OPEN");
    }

    private Caller officer() {
        return caller.intakeOf("310000");
    }

    private String submit(TipBody body) {
        return caller.post("/tips", body.in("310000").toString()).text("reference");
    }

    @Test
    void the_first_look_of_the_intake_office_opens_a_tip_and_later_ones_do_not() {
        var reference = submit(TipBody.report());

        var first = officer().get("/tips/" + reference);
        var second = officer().get("/tips/" + reference);

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.text("openedAt")).isNotEmpty();
        assertThat(first.etag()).isEqualTo("\"2\"").isEqualTo(second.etag());
        assertThat(database.typesOf(reference))
                .containsExactly("tip.submitted.v1", "tip.reviewed.v1");
        assertThat(database.auditedActs(reference)).contains("TIP_OPENED", "TIP_READ");
    }

    @Test
    void a_look_of_somebody_else_does_not_open_it() {
        var reference = submit(TipBody.report());

        caller.as("s", "supervisor", null, "310000").get("/tips/" + reference);
        caller.as("r", "routing-officer", "PROT-310000", "310000").get("/tips/" + reference);

        assertThat(database.typesOf(reference)).containsExactly("tip.submitted.v1");
    }

    @Test
    void staff_see_the_whole_tip_with_its_limit_but_not_its_reporter() {
        var reference = submit(TipBody.named("Li Si", "13911112222", "lisi@example.org"));

        var tip = officer().get("/tips/" + reference);

        assertThat(tip.text("title")).isEqualTo("多家网店销售假冒品牌冰箱");
        assertThat(tip.body().path("suspects").path(0).path("name").stringValue())
                .isEqualTo("优选家电专营店");
        assertThat(tip.body().path("reporter").toString())
                .isEqualTo(
                        "{\"anonymous\":false,\"kind\":\"CONSUMER\",\"name\":\"***\",\"masked\":true}");
        assertThat(tip.response().body()).doesNotContain("Li Si", "13911112222", "lisi@");
        assertThat(tip.body().path("limits").path(0).path("ruleId").stringValue())
                .isEqualTo("RTE-01");
        assertThat(tip.body().path("limits").path(0).path("verified").booleanValue()).isFalse();
        assertThat(tip.body().path("history").path(0).path("trigger").stringValue())
                .isEqualTo("SUBMISSION");
    }

    @Test
    void the_identity_is_revealed_for_a_purpose_that_stays_on_record() {
        var reference = submit(TipBody.named("Li Si", "13911112222", "lisi@example.org"));

        var without = officer().post("/tips/" + reference + "/reveal", "{}");
        var revealed =
                officer().post("/tips/" + reference + "/reveal", "{\"purpose\": \"call back\"}");

        assertThat(without.status()).isEqualTo(422);
        assertThat(revealed.status()).isEqualTo(200);
        assertThat(revealed.text("name")).isEqualTo("Li Si");
        assertThat(revealed.text("phone")).isEqualTo("13911112222");
        assertThat(revealed.text("email")).isEqualTo("lisi@example.org");
        assertThat(revealed.response().headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(
                        database.texts(
                                "select person || ' ' || purpose from reporter_reveal where tip = '%s'"
                                        .formatted(reference)))
                .containsExactly("intake.310000 call back");
        assertThat(
                        database.texts(
                                "select purpose from audit_log where act = 'TIP_REPORTER_REVEALED' and record = '%s'"
                                        .formatted(reference)))
                .containsExactly("call back");
    }

    @Test
    void nobody_is_revealed_behind_an_anonymous_tip() {
        var reference = submit(TipBody.report());

        var answer =
                officer().post("/tips/" + reference + "/reveal", "{\"purpose\": \"call back\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("REPORTER_ANONYMOUS");
    }

    @Test
    void an_accepted_tip_is_published_whole_and_its_clock_stops() {
        var reference = submit(TipBody.report().files(List.of(files.token("a.pdf"))));

        var answer = officer().command("/tips/" + reference + "/acceptance", "{}", "\"1\"");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("status")).isEqualTo("ACCEPTED");
        assertThat(answer.etag()).isEqualTo("\"2\"");
        var event = database.eventsOf(reference).getLast();
        assertThat(event.type()).isEqualTo("tip.accepted.v1");
        assertThat(event.version()).isEqualTo(2);
        assertThat(event.data().path("evidence").size()).isEqualTo(1);
        assertThat(event.data().path("amounts").path("salesAmount").stringValue())
                .isEqualTo("300000.00");
        var tip = officer().get("/tips/" + reference);
        assertThat(tip.body().path("limits").path(0).path("stoppedAt").isMissingNode()).isFalse();
        assertThat(tip.body().path("history").path(1).path("from").stringValue())
                .isEqualTo("RECEIVED");
    }

    @Test
    void a_rejection_needs_a_coded_ground_and_a_text() {
        var reference = submit(TipBody.report());
        var path = "/tips/" + reference + "/rejection";

        var bare = officer().command(path, "{}", "\"1\"");
        var unknown =
                officer()
                        .command(
                                path,
                                "{\"ground\": \"MOOD\", \"text\": \"t\", \"competentOfficeId\": \"X-1\"}",
                                "\"1\"");
        var good =
                officer()
                        .command(
                                path,
                                "{\"ground\": \"NO_CONCRETE_CLUE\", \"text\": \"nothing to go by\", \"competentOfficeId\": \"PROT-440000\"}",
                                "\"1\"");

        assertThat(
                        bare.body()
                                .path("errors")
                                .valueStream()
                                .map(e -> e.path("pointer").stringValue()))
                .containsExactly("/ground", "/text");
        assertThat(
                        unknown.body()
                                .path("errors")
                                .valueStream()
                                .map(e -> e.path("code").stringValue()))
                .containsExactly("UNKNOWN_CODE", "UNKNOWN_OFFICE");
        assertThat(good.text("status")).isEqualTo("REJECTED");
        assertThat(
                        database.eventsOf(reference)
                                .getLast()
                                .data()
                                .path("rejectionGround")
                                .stringValue())
                .isEqualTo("NO_CONCRETE_CLUE");
    }

    @Test
    void consultations_are_answered_and_everything_else_is_not() {
        var consultation = submit(TipBody.report().with("kind", "CONSULTATION"));
        var report = submit(TipBody.report());

        assertThat(officer().command("/tips/" + consultation + "/acceptance", "{}", "\"1\"").code())
                .isEqualTo("CONSULTATION_IS_ANSWERED");
        assertThat(
                        officer()
                                .command(
                                        "/tips/" + report + "/answer", "{\"text\": \"t\"}", "\"1\"")
                                .code())
                .isEqualTo("NOT_A_CONSULTATION");
        assertThat(officer().command("/tips/" + consultation + "/answer", "{}", "\"1\"").code())
                .isEqualTo("VALIDATION_FAILED");
        assertThat(
                        officer()
                                .command(
                                        "/tips/" + consultation + "/answer",
                                        "{\"text\": \"Go to 12345.\"}",
                                        "\"1\"")
                                .text("status"))
                .isEqualTo("ANSWERED");
        assertThat(database.typesOf(consultation)).contains("tip.answered.v1");
    }

    @Test
    void identity_is_asked_of_those_who_have_one() {
        var anonymous = submit(TipBody.report());
        var named = submit(TipBody.named("Li Si", "1", "2"));

        assertThat(
                        officer()
                                .command("/tips/" + anonymous + "/identity-request", "{}", "\"1\"")
                                .code())
                .isEqualTo("REPORTER_ANONYMOUS");
        var asked = officer().post("/tips/" + named + "/identity-request", "", "If-Match", "\"1\"");
        assertThat(asked.text("status")).isEqualTo("IDENTITY_REQUESTED");
        assertThat(
                        officer()
                                .command("/tips/" + named + "/identity-request", "{}", "\"2\"")
                                .status())
                .isEqualTo(409);
        assertThat(
                        officer()
                                .command("/tips/" + named + "/acceptance", "{}", "\"2\"")
                                .text("status"))
                .isEqualTo("ACCEPTED");
    }

    @Test
    void an_officer_writes_and_asks() {
        var reference = submit(TipBody.report());
        var path = "/tips/" + reference + "/messages";

        var note = officer().command(path, "{\"text\": \"We are looking into it.\"}", "\"1\"");
        var request =
                officer()
                        .command(
                                path,
                                "{\"text\": \"Please send\", \"request\": {\"items\": [\"invoice\", \"photo\"], \"dueOn\": \"2999-01-01\"}}",
                                "\"2\"");
        var past =
                officer()
                        .command(
                                path,
                                "{\"text\": \"t\", \"request\": {\"items\": [], \"dueOn\": \"2001-01-01\"}}",
                                "\"3\"");

        assertThat(note.status()).isEqualTo(201);
        assertThat(note.body().has("requestId")).isFalse();
        assertThat(request.text("requestId")).isNotEmpty();
        assertThat(request.etag()).isEqualTo("\"3\"");
        assertThat(
                        past.body()
                                .path("errors")
                                .valueStream()
                                .map(e ->
                                        e.path("pointer").stringValue()
                                                + e.path("code").stringValue()))
                .containsExactly("/request/itemsREQUIRED", "/request/dueOnIN_PAST");
        assertThat(database.typesOf(reference))
                .containsExactly("tip.submitted.v1", "tip.message-sent.v1", "tip.message-sent.v1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages", "acceptance", "rejection", "answer", "identity-request"})
    void commands_name_the_version_that_their_author_has_seen(String command) {
        var reference = submit(TipBody.report());
        var path = "/tips/" + reference + "/" + command;

        var missing = officer().post(path, "{}");
        var stale = officer().command(path, "{}", "\"0\"");

        assertThat(missing.status()).isEqualTo(428);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.body().path("current").path("reference").stringValue())
                .isEqualTo(reference);
    }

    @ParameterizedTest
    @CsvSource({
        "acceptance, {}, TIP_DECIDED",
        "rejection, {}, TIP_DECIDED",
        "answer, {}, TIP_DECIDED",
        "identity-request, {}, TIP_DECIDED",
        "messages, {}, TIP_CLOSED"
    })
    void what_is_decided_stays_decided(String command, String body, String code) {
        var reference = submit(TipBody.report());
        officer()
                .command(
                        "/tips/" + reference + "/rejection",
                        "{\"ground\": \"OTHER\", \"text\": \"t\"}",
                        "\"1\"");

        var answer = officer().command("/tips/" + reference + "/" + command, body, "\"2\"");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo(code);
    }

    @Test
    void what_is_not_ones_own_is_not_there_whatever_body_and_version_say() {
        var reference = submit(TipBody.report());
        var stranger = caller.intakeOf("440000");

        assertThat(stranger.get("/tips/" + reference).status()).isEqualTo(404);
        for (var command :
                List.of(
                        "messages",
                        "acceptance",
                        "rejection",
                        "answer",
                        "identity-request",
                        "reveal")) {
            assertThat(stranger.post("/tips/" + reference + "/" + command, "{}").code())
                    .isEqualTo("NOT_FOUND");
            assertThat(stranger.post("/tips/T-310000-2026-000000/" + command, "{}").code())
                    .isEqualTo("NOT_FOUND");
        }
    }

    @Test
    void the_inbox_shows_first_what_is_to_be_decided_first() {
        var region = "440000";
        var office = caller.intakeOf(region);
        var references = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            references.add(
                    caller.post("/tips", TipBody.report().in(region).toString()).text("reference"));
        }
        database.change(
                "update tip set due_at = due_at - interval '1 day' where reference = '%s'"
                        .formatted(references.get(3)));
        office.command("/tips/" + references.getFirst() + "/acceptance", "{}", "\"1\"");

        var seen = new ArrayList<String>();
        var page = office.get("/tips?limit=2");
        while (true) {
            page.body()
                    .path("items")
                    .valueStream()
                    .forEach(item -> seen.add(item.path("reference").stringValue()));
            if (!page.body().has("nextCursor")) {
                break;
            }
            page = office.get("/tips?limit=2&cursor=" + page.text("nextCursor"));
        }

        assertThat(seen)
                .hasSize(5)
                .doesNotHaveDuplicates()
                .startsWith(references.get(3))
                .endsWith(references.getFirst());
    }

    @Test
    void the_inbox_is_narrowed_by_status_region_words_and_lateness() {
        var word = UUID.randomUUID().toString().substring(0, 8);
        var pudong =
                caller.post(
                                "/tips",
                                TipBody.report()
                                        .in("310115")
                                        .with("title", "Pudong " + word + "%")
                                        .toString())
                        .text("reference");
        var shanghai =
                caller.post(
                                "/tips",
                                TipBody.report()
                                        .in("310000")
                                        .json("suspects", "[{\"name\": \"shop " + word + "\"}]")
                                        .toString())
                        .text("reference");

        assertThat(found("q=" + word)).containsExactlyInAnyOrder(pudong, shanghai);
        assertThat(found("q=" + word + "%25")).containsExactly(pudong);
        assertThat(found("q=" + word + "&region=310115")).containsExactly(pudong);
        assertThat(found("q=" + word + "&region=310000&status=RECEIVED,ACCEPTED")).hasSize(2);
        assertThat(found("q=" + word + "&status=ACCEPTED")).isEmpty();
        assertThat(found("q=" + word + "&overdue=true")).isEmpty();
        assertThat(found("q=" + pudong.toLowerCase(java.util.Locale.ROOT))).containsExactly(pudong);
        assertThat(database.texts("select purpose from audit_log where act = 'TIPS_SEARCHED'"))
                .contains(word);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status=NONE",
                "region=999999",
                "q=%00",
                "cursor=xyz",
                "limit=0",
                "limit=201"
            })
    void a_filter_that_cannot_be_is_refused(String query) {
        assertThat(officer().get("/tips?" + query).status()).isIn(400, 422);
    }

    @Test
    void of_two_officers_at_once_one_decides_and_the_other_is_told() throws Exception {
        var reference = submit(TipBody.report());
        Callable<Integer> accept =
                () ->
                        officer()
                                .command("/tips/" + reference + "/acceptance", "{}", "\"1\"")
                                .status();
        Callable<Integer> reject =
                () ->
                        officer()
                                .command(
                                        "/tips/" + reference + "/rejection",
                                        "{\"ground\": \"OTHER\", \"text\": \"t\"}",
                                        "\"1\"")
                                .status();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(List.of(accept, reject, accept, reject));

            assertThat(answers.stream().map(answer -> answer.resultNow()).sorted())
                    .containsExactly(200, 412, 412, 412);
        }
        assertThat(database.typesOf(reference)).hasSize(2);
        assertThat(
                        database.count(
                                "select count(*) from tip_history where tip = '%s'"
                                        .formatted(reference)))
                .isEqualTo(2);
    }

    @Test
    void words_are_looked_for_in_what_was_said_not_in_how_it_is_kept() {
        submit(TipBody.report());

        assertThat(found("q=suspects")).isEmpty();
        assertThat(found("q=infringementTypes")).isEmpty();
        assertThat(found("q=shop.example.cn")).isNotEmpty();
    }

    private List<String> found(String query) {
        return officer()
                .get("/tips?" + query)
                .body()
                .path("items")
                .valueStream()
                .map(item -> item.path("reference").stringValue())
                .toList();
    }
}
