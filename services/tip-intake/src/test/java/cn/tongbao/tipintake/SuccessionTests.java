package cn.tongbao.tipintake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongbao.tipintake.support.Arrivals;
import cn.tongbao.tipintake.support.Caller;
import cn.tongbao.tipintake.support.Database;
import cn.tongbao.tipintake.support.IntakeTest;
import cn.tongbao.tipintake.support.ReporterFiles;
import cn.tongbao.tipintake.support.TipBody;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntakeTest
class SuccessionTests {

    @Autowired private Caller caller;
    @Autowired private Arrivals arrivals;
    @Autowired private Database database;
    @Autowired private ReporterFiles files;

    @Test
    void what_is_open_at_a_closed_office_goes_to_its_successor_with_its_files() {
        arrivals.office("PROT-530000", "云南保护中心", "Yunnan IP centre", "530000", "OPEN");
        var id = UUID.randomUUID().toString();
        var open =
                caller.post(
                                "/tips",
                                TipBody.report()
                                        .in("530000")
                                        .files(List.of(files.token(id, "a.pdf", 1)))
                                        .toString())
                        .text("reference");
        var accepted =
                caller.post("/tips", TipBody.report().in("530000").toString()).text("reference");
        caller.intakeOf("530000").command("/tips/" + accepted + "/acceptance", "{}", "\"1\"");
        var ended =
                caller.post("/tips", TipBody.report().in("530000").toString()).text("reference");
        caller.intakeOf("530000")
                .command(
                        "/tips/" + ended + "/rejection",
                        "{\"ground\": \"NO_CONCRETE_CLUE\", \"text\": \"线索不足\"}",
                        "\"1\"");

        for (int i = 0; i < 2; i++) {
            arrivals.arrive(
                    "office.closed.v1",
                    2,
                    """
                    {"id": "PROT-530000", "type": "PROT", "name": "Yunnan IP centre",
                     "nameZh": "云南保护中心", "level": "PROVINCIAL", "regionCode": "530000",
                     "competence": [], "hotlines": [], "status": "CLOSED",
                     "successorId": "PROT-000000"}
                    """);
        }

        assertThat(caller.intakeOf("530000").get("/tips/" + open).status()).isEqualTo(404);
        assertThat(caller.intakeOf("000000").get("/tips/" + open).status()).isEqualTo(200);
        assertThat(caller.intakeOf("000000").get("/tips/" + accepted).status())
                .as("somebody has to speak with the reporter while there is a case")
                .isEqualTo(200);
        assertThat(caller.intakeOf("530000").get("/tips/" + ended).status()).isEqualTo(200);
        assertThat(database.typesOf(open))
                .containsExactly("tip.submitted.v1", "tip.restated.v1", "tip.reviewed.v1");
        var handOver =
                caller.intakeOf("000000").get("/tips/" + open).body().path("history").path(1);
        assertThat(handOver.path("trigger").stringValue()).isEqualTo("HANDED_OVER");
        assertThat(handOver.path("to").stringValue()).isEqualTo("RECEIVED");
        assertThat(handOver.path("by").stringValue()).isEqualTo("liaison");
        assertThat(handOver.at("/handedOver/fromOfficeId").stringValue()).isEqualTo("PROT-530000");
        assertThat(handOver.at("/handedOver/toOfficeId").stringValue()).isEqualTo("PROT-000000");
        assertThat(
                        caller.intakeOf("000000")
                                .get("/tips/" + open)
                                .body()
                                .path("history")
                                .findValuesAsString("trigger"))
                .as("a closing told twice is one hand-over")
                .containsExactly("SUBMISSION", "HANDED_OVER");
        var grant = database.eventsOf(id).getLast();
        assertThat(grant.type()).isEqualTo("evidence.audience-changed.v1");
        assertThat(grant.data().path("audience").toString())
                .contains("office:PROT-000000")
                .doesNotContain("PROT-530000");
    }

    @Test
    void with_a_successor_that_is_no_centre_the_nearest_open_centre_goes_on() {
        arrivals.office("PROT-540000", "西藏保护中心", "Tibet IP centre", "540000", "OPEN");
        arrivals.office("LIAI-540000", "西藏协作办公室", "Tibet liaison office", "540000", "OPEN");
        var tip = caller.post("/tips", TipBody.report().in("540000").toString()).text("reference");

        arrivals.arrive(
                "office.closed.v1",
                2,
                """
                {"id": "PROT-540000", "type": "PROT", "name": "Tibet IP centre",
                 "nameZh": "西藏保护中心", "level": "PROVINCIAL", "regionCode": "540000",
                 "competence": [], "hotlines": [], "status": "CLOSED",
                 "successorId": "LIAI-540000"}
                """);

        var taken = caller.intakeOf("000000").get("/tips/" + tip);
        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.text("intakeOfficeId")).isEqualTo("PROT-000000");
    }

    @Test
    void a_successor_not_heard_of_yet_is_waited_for() {
        arrivals.office("PROT-640000", "宁夏保护中心", "Ningxia IP centre", "640000", "OPEN");
        var tip = caller.post("/tips", TipBody.report().in("640000").toString()).text("reference");

        arrivals.arrive(
                "office.closed.v1",
                2,
                """
                {"id": "PROT-640000", "type": "PROT", "name": "Ningxia IP centre",
                 "nameZh": "宁夏保护中心", "level": "PROVINCIAL", "regionCode": "640000",
                 "competence": [], "hotlines": [], "status": "CLOSED",
                 "successorId": "PROT-640001"}
                """);
        assertThat(caller.intakeOf("640000").get("/tips/" + tip).status()).isEqualTo(200);

        arrivals.office("PROT-640001", "宁夏新保护中心", "New Ningxia centre", "640100", "OPEN");

        assertThat(caller.intakeOf("640000").get("/tips/" + tip).status()).isEqualTo(404);
        assertThat(database.texts("select intake_office from tip where reference = '" + tip + "'"))
                .containsExactly("PROT-640001");
    }
}
