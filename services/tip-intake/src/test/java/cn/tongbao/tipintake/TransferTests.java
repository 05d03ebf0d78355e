package cn.tongbao.tipintake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongbao.tipintake.support.Arrivals;
import cn.tongbao.tipintake.support.Caller;
import cn.tongbao.tipintake.support.Caller.Answer;
import cn.tongbao.tipintake.support.Database;
import cn.tongbao.tipintake.support.IntakeTest;
import cn.tongbao.tipintake.support.ReporterFiles;
import cn.tongbao.tipintake.support.TipBody;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The case of a tip goes from Yunnan to Guangdong. */
@IntakeTest
class TransferTests {

    private static final String CASE = "C-530000-2026-4T9W2B";
    private static final String FIRST = "A-530000-2026-7K3M9Q";
    private static final String SECOND = "A-440000-2026-2W8R5D";

    @Autowired private Caller caller;
    @Autowired private Arrivals arrivals;
    @Autowired private Database database;
    @Autowired private ReporterFiles files;

    private String evidence = "";
    private String code = "";
    private String reference = "";

    @BeforeEach
    void anAcceptedTip() {
        arrivals.office("PROT-530000", "云南保护中心", "Yunnan IP centre", "530000", "OPEN");
        arrivals.office("PROT-440000", "广东保护中心", "Guangdong IP centre", "440000", "OPEN");
        evidence = UUID.randomUUID().toString();
        var receipt =
                caller.post(
                        "/tips",
                        TipBody.named("王某", "13800138000", "wang@example.cn")
                                .in("530000")
                                .files(List.of(files.token(evidence, "a.pdf", 1)))
                                .toString());
        reference = receipt.text("reference");
        code = receipt.text("receiptCode");
        caller.intakeOf("530000").command("/tips/" + reference + "/acceptance", "{}", "\"1\"");
    }

    @Test
    void the_new_centre_reads_the_tip_and_the_reporter_stays_with_the_intake_office() {
        moved(5, "PROT-440000", "440000");

        var routing = caller.as("routing.gd", "routing-officer", "PROT-440000", "440000");
        var read = routing.get("/tips/" + reference);
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.body().toString()).doesNotContain("13800138000");
        var intake = caller.intakeOf("440000");
        assertThat(intake.get("/tips/" + reference).status()).isEqualTo(200);
        assertThat(intake.get("/tips").body().toString()).contains(reference);
        assertThat(intake.post("/tips/" + reference + "/reveal", "{\"purpose\": \"核实\"}").status())
                .isEqualTo(403);
        var tag = intake.get("/tips/" + reference).etag();
        assertThat(
                        intake.command(
                                        "/tips/" + reference + "/messages",
                                        "{\"text\": \"您好\"}",
                                        tag)
                                .status())
                .isEqualTo(403);
        assertThat(
                        caller.intakeOf("530000")
                                .command(
                                        "/tips/" + reference + "/messages",
                                        "{\"text\": \"您好\"}",
                                        tag)
                                .status())
                .isEqualTo(201);
        assertThat(caller.as("s", "supervisor", null, "440000").get("/tips/" + reference).status())
                .isEqualTo(200);
        var grant = database.eventsOf(evidence).getLast();
        assertThat(grant.data().path("audience").toString())
                .contains("office:PROT-440000", "office:PROT-530000");
    }

    @Test
    void the_reporter_is_told_once_and_that_is_on_record() {
        moved(5, "PROT-440000", "440000");
        moved(5, "PROT-440000", "440000");

        var feedbacks = status().body().path("feedbacks");
        assertThat(feedbacks.findValuesAsString("kind")).containsExactly("TRANSFERRED");
        assertThat(feedbacks.toString()).contains("广东保护中心").doesNotContain("PROT-440000");
        assertThat(database.typesOf(reference))
                .as("the same news again are no news")
                .containsOnlyOnce("tip.restated.v1");
        var told = database.eventsOf(reference).getLast().data().path("handOversTold");
        assertThat(told.findValuesAsString("handOver")).containsExactly(FIRST);
        assertThat(acts()).containsOnlyOnce("REPORTER_TOLD");
    }

    @Test
    void older_news_of_the_case_never_give_the_tip_back() {
        moved(9, "PROT-000000", "000000");
        moved(5, "PROT-440000", "440000");

        assertThat(caller.intakeOf("440000").get("/tips/" + reference).status()).isEqualTo(404);
        assertThat(caller.intakeOf("000000").get("/tips/" + reference).status()).isEqualTo(200);
    }

    @Test
    void the_successor_of_a_closed_centre_reads_the_tip_and_the_reporter_is_not_told_of_it() {
        moved("case.transferred.v1", 5, "PROT-440000", "440000", move(FIRST, "OFFICE_CLOSED"));

        var routing = caller.as("routing.gd", "routing-officer", "PROT-440000", "440000");
        assertThat(routing.get("/tips/" + reference).status()).isEqualTo(200);
        assertThat(status().body().path("feedbacks")).isEmpty();
        assertThat(acts()).doesNotContain("REPORTER_TOLD");
        assertThat(database.eventsOf(reference).getLast().data().path("handOversTold")).isEmpty();
    }

    @Test
    void a_hand_over_that_was_missed_is_told_with_the_next_state_of_the_case() {
        moved(5, "PROT-440000", "440000");

        moved(
                "case.restated.v1",
                9,
                "PROT-000000",
                "000000",
                move(FIRST, "REQUEST"),
                move(SECOND, "REQUEST"));

        assertThat(caller.intakeOf("000000").get("/tips/" + reference).status()).isEqualTo(200);
        assertThat(status().body().path("feedbacks").findValuesAsString("kind"))
                .containsExactly("TRANSFERRED", "TRANSFERRED");
        assertThat(acts()).filteredOn("REPORTER_TOLD"::equals).hasSize(2);
        var told = database.eventsOf(reference).getLast().data().path("handOversTold");
        assertThat(told.findValuesAsString("handOver")).containsExactly(FIRST, SECOND);
    }

    private List<String> acts() {
        return caller.intakeOf("530000")
                .get("/tips/" + reference)
                .body()
                .path("history")
                .findValuesAsString("trigger");
    }

    private Answer status() {
        return caller.post("/tips/status", "{\"receiptCode\": \"%s\"}".formatted(code));
    }

    private void moved(long version, String office, String region) {
        moved("case.transferred.v1", version, office, region, move(FIRST, "REQUEST"));
    }

    private void moved(String type, long version, String office, String region, String... moves) {
        arrivals.arrive(
                type,
                version,
                """
                {"reference": "%s", "status": "OPEN", "tips": ["%s"], "routingOfficeId": "%s",
                 "regionCode": "%s", "openedAt": "2026-03-02T02:00:00Z", "updatedAt": "2026-03-03T02:00:00Z",
                 "dispatches": [], "handOvers": [%s]}
                """
                        .formatted(CASE, reference, office, region, String.join(",", moves)));
    }

    private static String move(String id, String ground) {
        return """
        {"id": "%s", "ground": "%s", "request": "%s", "fromOfficeId": "PROT-530000",
         "toOfficeId": "PROT-440000", "at": "2026-03-03T02:00:00Z"}
        """
                .formatted(id, ground, id);
    }
}
