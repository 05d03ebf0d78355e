package cn.tongbao.caserouting.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a tip brings to its case after the case was opened; the same news again change nothing. */
final class TipNews {

    private final CaseFile file;
    private final Deed deed;
    private final Limits limits;

    TipNews(CaseFile file, Deed deed, Limits limits) {
        this.file = file;
        this.deed = deed;
        this.limits = limits;
    }

    /** The reporter has answered what an office asked. */
    void answer(String requestId, List<MaterialRequest.Answer> answers) {
        for (var dispatch : file.dispatches()) {
            for (var request : dispatch.materialRequests()) {
                if (request.requestId().toString().equals(requestId)
                        && !request.answers().equals(answers)) {
                    answer(dispatch, request.requestId(), answers);
                }
            }
        }
    }

    /**
     * Shares the files of the tip with everybody who handles the case, except those that were given
     * to one office in answer to its question.
     */
    void share(List<EvidenceFile> ofTip) {
        var answered =
                file.dispatches().stream()
                        .flatMap(dispatch -> dispatch.materialRequests().stream())
                        .flatMap(request -> request.answers().stream())
                        .flatMap(answer -> answer.evidence().stream())
                        .map(EvidenceFile::evidenceId)
                        .collect(Collectors.toSet());
        var shared =
                ofTip.stream()
                        .filter(evidence -> !answered.contains(evidence.evidenceId()))
                        .toList();
        if (shared.equals(file.content().evidence())) {
            return;
        }
        file.put(file.head().with(file.content().withEvidence(shared)));
        file.changes()
                .tell(
                        CaseFact.of(CaseFact.Type.EVIDENCE_CHANGED),
                        HistoryEntry.ofCase(
                                HistoryAct.EVIDENCE_CHANGED, deed, Map.of("files", shared.size())));
        file.touch(deed.at());
    }

    /** The reporter was told that another centre has the case (XRG-10). */
    void told(String tip, String handOver, Instant at) {
        file.keeping(deed, limits).told(tip, handOver, at);
    }

    private void answer(Dispatch dispatch, UUID requestId, List<MaterialRequest.Answer> answers) {
        var next = dispatch.answered(requestId, answers);
        file.put(next);
        file.changes()
                .tell(
                        new CaseFact(CaseFact.Type.MATERIAL_ANSWERED, next.id(), requestId, null),
                        HistoryEntry.of(
                                HistoryAct.MATERIAL_ANSWERED,
                                next,
                                next.status(),
                                deed,
                                Map.of("requestId", requestId.toString())));
        file.touch(deed.at());
    }
}
