package cn.tongbao.journeys;

import static cn.tongbao.journeys.MainJob.TIPS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** From the citizen's tip to the intake officer's decision. */
class TipJourneyTests {

    private final Caller citizen = Caller.citizen();
    private final Caller intake = Caller.of("intake.national");
    private final Caller routing = Caller.of("routing.national");

    @Test
    void a_citizen_without_an_account_submits_with_two_files_and_gets_reference_and_receipt_code() {
        var tip = DemoCases.appliances();
        tip.putArray("evidence")
                .add(citizen.fileToken("能效标识.txt", "外包装照片说明"))
                .add(citizen.fileToken("订单.txt", "订单截图说明"));

        var answer = citizen.postOnce(TIPS, tip, Caller.newKey()).expect(201);

        assertThat(answer.at("/reference")).matches("T-341300-\\d{4}-[0-9A-HJKMNP-TV-Z]{6}");
        assertThat(answer.at("/receiptCode"))
                .matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(answer.at("/status")).isEqualTo("RECEIVED");
        assertThat(answer.header("Location")).endsWith(answer.at("/reference"));
        var read = intake.get(TIPS + "/" + answer.at("/reference")).expect(200);
        assertThat(read.json().path("evidence").size()).isEqualTo(2);
        var evidenceId = read.at("/evidence/0/evidenceId");
        var content =
                Eventually.answer(
                        () -> intake.get("/api/v1/evidence/" + evidenceId + "/content"),
                        file -> file.status() == 200);
        assertThat(content.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(content.header("Content-Disposition")).startsWith("attachment");
    }

    @Test
    void a_tip_from_anhui_lands_with_the_national_office_and_one_from_shanghai_with_shanghai() {
        var anhui = MainJob.submit(citizen, DemoCases.appliances());
        var shanghaiTip = DemoCases.appliances();
        shanghaiTip.put("regionCode", "310115");
        var shanghai = MainJob.submit(citizen, shanghaiTip);

        intake.get(TIPS + "/" + anhui.reference()).expect(200);
        intake.get(TIPS + "/" + shanghai.reference()).expectProblem(404, "NOT_FOUND");
        Caller.of("intake.shanghai").get(TIPS + "/" + shanghai.reference()).expect(200);
        Caller.of("intake.shanghai")
                .get(TIPS + "/" + anhui.reference())
                .expectProblem(404, "NOT_FOUND");
    }

    @Test
    void a_phone_call_is_typed_in_by_an_officer_and_its_reporter_shown_only_for_a_purpose() {
        var call = phoneCall();
        var taken = intake.postOnce(TIPS, call, Caller.newKey()).expect(201);
        var path = TIPS + "/" + taken.at("/reference");

        var read = intake.get(path).expect(200);
        assertThat(read.at("/channel")).isEqualTo("PHONE");
        assertThat(read.text()).doesNotContain("13800001111").doesNotContain("李女士");

        intake.post(path + "/reveal", Map.of()).expectProblem(422, "VALIDATION_FAILED");
        var revealed = intake.post(path + "/reveal", Map.of("purpose", "回拨核实地址")).expect(200);
        assertThat(revealed.text()).contains("李女士").contains("13800001111");
        routing.post(path + "/reveal", Map.of("purpose", "好奇")).expectProblem(403, "NOT_ALLOWED");
    }

    @Test
    void an_anonymous_reporter_cannot_be_revealed() {
        var tip = MainJob.submit(citizen, DemoCases.appliances());

        intake.post(TIPS + "/" + tip.reference() + "/reveal", Map.of("purpose", "核实"))
                .expectProblem(422, "REPORTER_ANONYMOUS");
    }

    @Test
    void a_citizen_may_not_claim_another_channel_and_a_machine_may() {
        var tip = DemoCases.tip("customs-export");

        var refused = citizen.postOnce(TIPS, tip, Caller.newKey());
        assertThat(refused.status()).isIn(401, 403);
        Caller.machine().postOnce(TIPS, tip, Caller.newKey()).expect(201);
        Caller.machine()
                .postOnce(TIPS, phoneCall(), Caller.newKey())
                .expectProblem(403, "NOT_ALLOWED");
    }

    @Test
    void an_anonymous_complaint_is_refused_with_the_offer_to_file_a_report() {
        var tip = DemoCases.appliances();
        tip.put("kind", "COMPLAINT");

        var refused = citizen.postOnce(TIPS, tip, Caller.newKey()).expect(422);

        assertThat(refused.text()).contains("REPORT");
    }

    @Test
    void the_inbox_is_ordered_by_due_date() {
        MainJob.submit(citizen, DemoCases.appliances());

        var items = intake.get(TIPS + "?limit=200").expect(200).json().path("items");

        assertThat(items.size()).isPositive();
        var previous = "";
        for (var item : items) {
            var due = item.path("dueOn").asString("9999-12-31");
            assertThat(due).isGreaterThanOrEqualTo(previous);
            previous = due;
        }
    }

    @Test
    void an_officer_asks_the_reporter_and_gets_the_answer_with_a_file() {
        var tip = MainJob.submit(citizen, DemoCases.appliances());
        var path = TIPS + "/" + tip.reference();
        assertThat(MainJob.status(citizen, tip.receiptCode()).expect(200).at("/status"))
                .isEqualTo("RECEIVED");
        var read = intake.get(path).expect(200);

        intake.post(
                        path + "/messages",
                        Map.of("text", "请补充订单", "request", Map.of("items", List.of("订单截图"))),
                        read.etag())
                .expect(201);

        var asked = MainJob.status(citizen, tip.receiptCode()).expect(200);
        assertThat(asked.at("/status")).isEqualTo("IN_REVIEW");
        assertThat(asked.json().path("requests").size()).isEqualTo(1);
        citizen.post(
                        TIPS + "/status/messages",
                        Map.of(
                                "receiptCode", tip.receiptCode(),
                                "text", "订单见附件",
                                "requestId", asked.at("/requests/0/requestId"),
                                "evidence", List.of(citizen.fileToken("订单.txt", "订单号 1"))))
                .expect(201);
        var answered = intake.get(path).expect(200);
        assertThat(answered.text()).contains("订单见附件").contains("订单.txt");
    }

    @Test
    void a_rejected_tip_tells_its_reporter_the_ground_in_both_languages() {
        var tip = MainJob.submit(citizen, DemoCases.appliances());
        var path = TIPS + "/" + tip.reference();
        var etag = intake.get(path).expect(200).etag();

        intake.post(path + "/rejection", Map.of("ground", "NO_SUCH_GROUND", "text", "x"), etag)
                .expect(422);
        intake.post(
                        path + "/rejection",
                        Map.of("ground", "NO_CONCRETE_CLUE", "text", "请补充具体店铺链接"),
                        etag)
                .expect(200);

        var seen = MainJob.status(citizen, tip.receiptCode()).expect(200);
        assertThat(seen.at("/status")).isEqualTo("CLOSED");
        assertThat(seen.at("/feedbacks/0/kind")).isEqualTo("REJECTED");
        assertThat(seen.at("/feedbacks/0/office/zh")).isNotEmpty();
        assertThat(seen.at("/feedbacks/0/office/en")).isNotEmpty();
        assertThat(seen.at("/feedbacks/0/text/zh")).contains("无具体线索");
        assertThat(seen.at("/feedbacks/0/text/en")).contains("No concrete clue");
        intake.post(path + "/acceptance", Map.of(), intake.get(path).etag()).expect(409);
    }

    @Test
    void an_accepted_tip_opens_a_case_by_itself_and_a_second_acceptance_is_too_late() {
        var tip = MainJob.submit(citizen, DemoCases.appliances());

        var reference = MainJob.accept(intake, routing, tip.reference());

        assertThat(reference).matches("C-341300-\\d{4}-[0-9A-HJKMNP-TV-Z]{6}");
        var opened = MainJob.read(routing, reference);
        assertThat(opened.at("/status")).isEqualTo("OPEN");
        assertThat(opened.at("/dueOn")).isNotEmpty();
        assertThat(opened.at("/tips/0")).isEqualTo(tip.reference());
        var path = TIPS + "/" + tip.reference();
        intake.post(path + "/acceptance", Map.of(), intake.get(path).etag()).expect(409);
        intake.post(path + "/acceptance", Map.of(), "\"0\"").expectProblem(412, "VERSION_STALE");
        intake.post(path + "/acceptance", Map.of()).expectProblem(428, "VERSION_REQUIRED");
    }

    @Test
    void a_reporter_withdraws_and_the_officer_can_no_longer_accept() {
        var tip = MainJob.submit(citizen, DemoCases.appliances());

        citizen.post(
                        TIPS + "/status/withdrawal",
                        Map.of("receiptCode", tip.receiptCode(), "text", "已与卖家和解"))
                .expect(200);

        assertThat(MainJob.status(citizen, tip.receiptCode()).at("/status")).isEqualTo("CLOSED");
        var path = TIPS + "/" + tip.reference();
        intake.post(path + "/acceptance", Map.of(), intake.get(path).etag()).expect(409);
    }

    @Test
    void a_consultation_is_answered() {
        var tip = DemoCases.appliances();
        tip.put("kind", "CONSULTATION");
        var submitted = MainJob.submit(citizen, tip);
        var path = TIPS + "/" + submitted.reference();

        intake.post(
                        path + "/answer",
                        Map.of("text", "可向当地市场监管局举报"),
                        intake.get(path).expect(200).etag())
                .expect(200);

        var seen = MainJob.status(citizen, submitted.receiptCode()).expect(200);
        assertThat(seen.at("/status")).isEqualTo("ANSWERED");
        assertThat(seen.text()).contains("可向当地市场监管局举报");
    }

    private static ObjectNode phoneCall() {
        var call = DemoCases.appliances();
        call.put("channel", "PHONE");
        call.putObject("reporter")
                .put("name", "李女士")
                .put("phone", "13800001111")
                .put("kind", "CONSUMER");
        return call;
    }
}
