package cn.tongbao.tipintake.receipt;

import cn.tongbao.rulebook.Codes;
import cn.tongbao.tipintake.feedback.CaseProgress;
import cn.tongbao.tipintake.office.OfficeName;
import cn.tongbao.tipintake.tip.Rejection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says coded things so that anybody understands them. */
final class PlainWords {

    private PlainWords() {}

    static Words acknowledged(OfficeName office, boolean forInformation) {
        return forInformation
                ? new Words(
                        "已将有关情况通报" + office.zh() + "。",
                        office.en() + " has been informed of the matter.")
                : new Words(
                        office.zh() + "已收到您反映的情况，正在处理。",
                        office.en() + " has received the matter and is working on it.");
    }

    static Words concluded(OfficeName office, List<CaseProgress.Outcome> outcomes, Codes codes) {
        if (outcomes.isEmpty()) {
            return new Words(
                    office.zh() + "已办理完毕。", office.en() + " has finished its work on the matter.");
        }
        return new Words(
                office.zh()
                        + "已反馈处理结果："
                        + outcomes.stream()
                                .map(outcome -> outcome(outcome, codes).zh())
                                .collect(Collectors.joining("；"))
                        + "。",
                office.en()
                        + " has reported the outcome: "
                        + outcomes.stream()
                                .map(outcome -> outcome(outcome, codes).en())
                                .collect(Collectors.joining("; "))
                        + ".");
    }

    private static Words outcome(CaseProgress.Outcome outcome, Codes codes) {
        var type = outcome.type();
        var zh = new StringBuilder();
        var en = new StringBuilder();
        if (codes.has("outcomeTypes", type)) {
            var name = codes.name("outcomeTypes", type);
            zh.append(name.zh());
            en.append(name.en());
        } else {
            zh.append("其他结果");
            en.append("Another outcome");
        }
        if (outcome.amount() != null) {
            zh.append('（').append(outcome.amount()).append("元）");
            en.append(" (").append(outcome.amount()).append(" yuan)");
        }
        if (outcome.pieces() != null) {
            zh.append('（').append(outcome.pieces()).append("件）");
            en.append(" (").append(outcome.pieces()).append(" pieces)");
        }
        return new Words(zh.toString(), en.toString());
    }

    static Words rejected(Rejection rejection, @Nullable OfficeName competent, Codes codes) {
        var ground = codes.name("rejectionGrounds", rejection.ground());
        var zh = "不予受理：" + ground.zh() + "。" + rejection.text();
        var en = "Not accepted: " + ground.en() + ". " + rejection.text();
        return competent == null
                ? new Words(zh, en)
                : new Words(
                        zh + " 请向" + competent.zh() + "反映。",
                        en + " Please turn to " + competent.en() + ".");
    }

    static Words transferred(OfficeName office) {
        return new Words(
                "您反映的情况已移送" + office.zh() + "，由其继续负责。",
                "The matter was handed over to " + office.en() + ", which answers for it now.");
    }

    static Words received() {
        return new Words("已收到您提交的材料。", "We have received what you handed in.");
    }

    static Words opened() {
        return new Words("工作人员已开始审查。", "An officer has begun to look at it.");
    }

    static Words accepted() {
        return new Words(
                "已受理，正在确定主管部门。", "It was accepted; the competent authority is being found.");
    }

    static Words rejected() {
        return new Words("未予受理，理由见反馈。", "It was not accepted; see the feedback for the reason.");
    }

    static Words answered() {
        return new Words("您的咨询已答复。", "Your question has been answered.");
    }

    static Words withdrawn() {
        return new Words("您已撤回。", "You have withdrawn it.");
    }

    static Words withAuthority() {
        return new Words("已转有关部门办理。", "It is with the competent authority.");
    }

    static Words closed() {
        return new Words("已办结。", "It has come to its end.");
    }

    static Words reopened() {
        return new Words("已重新办理。", "It has been taken up again.");
    }
}
