package cn.tongbao.caserouting.casefile.messaging;

import cn.tongbao.caserouting.casefile.AcceptedTip;
import cn.tongbao.caserouting.casefile.CaseContent;
import cn.tongbao.caserouting.casefile.CaseFigures;
import cn.tongbao.caserouting.casefile.EvidenceFile;
import cn.tongbao.caserouting.casefile.MaterialRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A tip as tip-intake publishes it, as far as a case needs it; the reporter does not travel. */
record TipState(
        String reference,
        String status,
        String title,
        String description,
        @Nullable String channel,
        @Nullable String rightType,
        @Nullable List<String> infringementTypes,
        @Nullable List<String> tags,
        @Nullable String regionCode,
        @Nullable LocalDate occurredOn,
        @Nullable List<CaseContent.Suspect> suspects,
        @Nullable List<CaseContent.Goods> goods,
        @Nullable Amounts amounts,
        CaseContent.@Nullable RightHolder rightHolder,
        String intakeOfficeId,
        @Nullable List<EvidenceFile> evidence,
        @Nullable List<Answer> answers,
        @Nullable List<Told> handOversTold) {

    private static final String ACCEPTED = "ACCEPTED";

    boolean accepted() {
        return status.equals(ACCEPTED);
    }

    AcceptedTip toAcceptedTip(long version) {
        return new AcceptedTip(
                reference,
                version,
                intakeOfficeId,
                content(),
                figures(),
                answersByRequest(),
                toldByHandOver());
    }

    private Map<String, Instant> toldByHandOver() {
        var told = new LinkedHashMap<String, Instant>();
        orEmpty(handOversTold).forEach(each -> told.put(each.handOver(), each.at()));
        return told;
    }

    /** What was answered to requests, by request, in the order of the answers. */
    private Map<String, List<MaterialRequest.Answer>> answersByRequest() {
        var byRequest = new LinkedHashMap<String, List<MaterialRequest.Answer>>();
        for (var answer : orEmpty(answers)) {
            if (answer.requestId() != null) {
                byRequest
                        .computeIfAbsent(answer.requestId(), _ -> new ArrayList<>())
                        .add(
                                new MaterialRequest.Answer(
                                        Objects.requireNonNullElse(answer.text(), ""),
                                        orEmpty(answer.evidence()),
                                        answer.at()));
            }
        }
        return byRequest;
    }

    private CaseContent content() {
        return new CaseContent(
                title,
                description,
                rightType,
                orEmpty(infringementTypes),
                orEmpty(tags),
                regionCode,
                occurredOn,
                orEmpty(suspects),
                orEmpty(goods),
                rightHolder,
                channel,
                orEmpty(evidence));
    }

    private CaseFigures figures() {
        return amounts == null
                ? CaseFigures.ofTip(null, null, null, null)
                : CaseFigures.ofTip(
                        amounts.businessVolume(),
                        amounts.gains(),
                        amounts.salesAmount(),
                        amounts.loss());
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    /** Amounts that the reporter named, in yuan. */
    record Amounts(
            @Nullable String businessVolume,
            @Nullable String gains,
            @Nullable String salesAmount,
            @Nullable String loss) {}

    /** A hand-over of the case that the reporter was told of. */
    record Told(String handOver, Instant at) {}

    /** Something the reporter sent later. */
    record Answer(
            @Nullable String requestId,
            @Nullable String text,
            @Nullable List<EvidenceFile> evidence,
            @Nullable Instant at) {}
}
