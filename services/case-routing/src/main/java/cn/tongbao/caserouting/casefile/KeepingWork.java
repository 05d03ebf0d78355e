package cn.tongbao.caserouting.casefile;

import cn.tongbao.caserouting.casefile.ClockChange.Kind;
import cn.tongbao.caserouting.casefile.HandOver.Ground;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is done about who keeps a case. It changes hands as it is: dispatches stay with their
 * offices, the dispute with its mediation body, and every limit runs on.
 */
public final class KeepingWork {

    private final CaseFile file;
    private final Deed deed;
    private final Limits limits;

    KeepingWork(CaseFile file, Deed deed, Limits limits) {
        this.file = file;
        this.deed = deed;
        this.limits = limits;
    }

    /**
     * The centre that a request asked for takes the case over; whoever reported is told within the
     * time of XRG-10.
     *
     * @param request the request for assistance
     * @param place where the case belongs from now on
     */
    public void transfer(String request, String toOfficeId, @Nullable String place) {
        var running = limits.start(Limits.TELLING, deed.at());
        file.changes()
                .add(
                        new ClockChange.Start(
                                Kind.TRANSFER, clockOf(file.reference(), request), running));
        keep(handOver(request, Ground.REQUEST, request, toOfficeId, place, running.clock()));
    }

    /** The centre was closed; the case stays where it belongs, and its successor keeps it. */
    void succeed(String heirId) {
        var number = file.head().handOvers().size() + 1;
        keep(
                handOver(
                        file.reference() + "-" + number,
                        Ground.OFFICE_CLOSED,
                        null,
                        heirId,
                        file.content().regionCode(),
                        null));
    }

    /** The reporter of a tip was told of a hand-over. */
    void told(String tip, String handOverId, Instant at) {
        var told = file.change(handOverId, handOver -> handOver.told(tip, at));
        if (told == null) {
            return;
        }
        if (told.toldAt() != null) {
            file.changes()
                    .add(
                            new ClockChange.Stop(
                                    Kind.TRANSFER,
                                    clockOf(file.reference(), handOverId),
                                    Limits.TELLING));
        }
        file.changes()
                .tell(
                        CaseFact.of(CaseFact.Type.RESTATED),
                        HistoryEntry.ofCase(
                                HistoryAct.REPORTER_TOLD,
                                deed,
                                Map.of(
                                        "tip", tip,
                                        "handOver", handOverId,
                                        "ruleId", Limits.TELLING)));
        file.touch(deed.at());
    }

    /** The name under which the limit of a hand-over runs. */
    static String clockOf(String caseReference, String handOverId) {
        return caseReference + "/" + handOverId;
    }

    /** The case in such a name. */
    static String caseOf(String clock) {
        return clock.substring(0, clock.indexOf('/'));
    }

    /** The hand-over in such a name. */
    static String handOverOf(String clock) {
        return clock.substring(clock.indexOf('/') + 1);
    }

    private HandOver handOver(
            String id,
            Ground ground,
            @Nullable String request,
            String toOfficeId,
            @Nullable String place,
            @Nullable LimitClock telling) {
        // The change is counted before, so that the line names the version it leads to.
        file.touch(deed.at());
        return new HandOver(
                id,
                ground,
                request,
                file.keeperId(),
                toOfficeId,
                file.content().regionCode(),
                place,
                deed.at(),
                file.version(),
                files(),
                telling,
                telling == null ? List.of() : file.head().tips(),
                null);
    }

    private void keep(HandOver handOver) {
        file.put(file.head().keptBy(handOver));
        file.changes()
                .tell(
                        CaseFact.of(CaseFact.Type.TRANSFERRED),
                        HistoryEntry.ofCase(HistoryAct.TRANSFERRED, deed, detail(handOver)));
    }

    private List<String> files() {
        var ids = new LinkedHashSet<String>();
        file.content().evidence().forEach(shared -> ids.add(shared.evidenceId()));
        for (var dispatch : file.dispatches()) {
            for (var request : dispatch.materialRequests()) {
                for (var answer : request.answers()) {
                    answer.evidence().forEach(given -> ids.add(given.evidenceId()));
                }
            }
        }
        return List.copyOf(ids);
    }

    private static Map<String, Object> detail(HandOver handOver) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("ground", handOver.ground().name());
        detail.put("fromOfficeId", handOver.fromOfficeId());
        detail.put("toOfficeId", handOver.toOfficeId());
        if (handOver.request() != null) {
            detail.put("request", handOver.request());
        }
        if (handOver.fromRegionCode() != null) {
            detail.put("fromRegionCode", handOver.fromRegionCode());
        }
        if (handOver.toRegionCode() != null) {
            detail.put("toRegionCode", handOver.toRegionCode());
        }
        detail.put("files", handOver.files());
        if (handOver.telling() != null) {
            detail.put("tellBy", handOver.telling().dueOn().toString());
        }
        return detail;
    }
}
