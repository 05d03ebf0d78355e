package cn.tongbao.caserouting.casefile;

import cn.tongbao.platform.identity.Audience;
import cn.tongbao.platform.outbox.NewEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the others are told of a change: one event of the case, and for each of its files who may
 * now see it, whenever that has changed.
 */
@Component
class CaseEvents {

    private static final String CASE = "case";
    private static final String EVIDENCE_LINK = "evidence-link";
    private static final String AUDIENCE_CHANGED = "evidence.audience-changed.v1";

    /** The events of the change that the case has just gone through. */
    List<NewEvent> of(CaseFile file) {
        var events = new ArrayList<NewEvent>();
        events.add(ofCase(file, file.changes().fact()));
        var all = file.audienceChanged() || file.contentChanged();
        if (all) {
            events.addAll(ofSharedFiles(file));
        }
        for (var dispatch : file.dispatches()) {
            if (all || file.changes().touched(dispatch)) {
                events.addAll(ofAnswers(file, dispatch));
            }
        }
        return events;
    }

    /** The case as it stands, said again. */
    List<NewEvent> restated(CaseFile file) {
        var events = new ArrayList<NewEvent>();
        events.add(ofCase(file, CaseFact.of(CaseFact.Type.RESTATED)));
        events.addAll(ofSharedFiles(file));
        file.dispatches().forEach(dispatch -> events.addAll(ofAnswers(file, dispatch)));
        return events;
    }

    private static NewEvent ofCase(CaseFile file, CaseFact fact) {
        return new NewEvent(
                fact.type().wire(),
                CASE,
                file.reference(),
                file.version(),
                file.reference(),
                file.audience().tokens(),
                CaseState.of(file, fact));
    }

    private static List<NewEvent> ofSharedFiles(CaseFile file) {
        return ofFiles(file, file.content().evidence(), file.audience());
    }

    /** Files that the reporter gave to one office are for that office alone, and for the centre. */
    private static List<NewEvent> ofAnswers(CaseFile file, Dispatch dispatch) {
        var answered = new LinkedHashSet<EvidenceFile>();
        for (var request : dispatch.materialRequests()) {
            request.answers().forEach(answer -> answered.addAll(answer.evidence()));
        }
        return ofFiles(file, answered, file.audienceOf(dispatch));
    }

    private static List<NewEvent> ofFiles(
            CaseFile file, Collection<EvidenceFile> files, Audience audience) {
        return files.stream()
                .map(evidence ->
                        new NewEvent(
                                AUDIENCE_CHANGED,
                                EVIDENCE_LINK,
                                evidence.evidenceId(),
                                file.version(),
                                file.reference(),
                                audience.tokens(),
                                new Link(
                                        evidence.evidenceId(),
                                        evidence.sha256(),
                                        "CASE",
                                        file.reference(),
                                        audience.tokens(),
                                        file.version(),
                                        file.head().updatedAt(),
                                        handOversOf(file, evidence))))
                .toList();
    }

    /** How the file came from one centre to the next with its case; null if it never did. */
    private static @Nullable List<HandedOver> handOversOf(CaseFile file, EvidenceFile evidence) {
        var moves =
                file.head().handOvers().stream()
                        .filter(handOver -> handOver.files().contains(evidence.evidenceId()))
                        .map(handOver ->
                                new HandedOver(
                                        handOver.id(),
                                        handOver.fromOfficeId(),
                                        handOver.toOfficeId(),
                                        handOver.request(),
                                        handOver.at()))
                        .toList();
        return moves.isEmpty() ? null : moves;
    }

    /**
     * A file shared with the readers of a record.
     *
     * @param handOvers said with every audience, so that the chain of custody misses none
     */
    record Link(
            String evidenceId,
            String sha256,
            String recordKind,
            String record,
            Collection<String> audience,
            long recordVersion,
            Instant at,
            @Nullable List<HandedOver> handOvers) {}

    /** The file went from one office to another with its record. */
    record HandedOver(
            String id,
            String fromOfficeId,
            String toOfficeId,
            @Nullable String request,
            Instant at) {}
}
