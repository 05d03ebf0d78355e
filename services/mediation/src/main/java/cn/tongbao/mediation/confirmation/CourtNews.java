package cn.tongbao.mediation.confirmation;

import cn.tongbao.mediation.courtdocking.CourtApplication;
import cn.tongbao.mediation.courtdocking.CourtFile;
import cn.tongbao.mediation.courtdocking.CourtObjection;
import cn.tongbao.mediation.courtdocking.CourtStep;
import cn.tongbao.mediation.courtdocking.CourtSteps;
import cn.tongbao.mediation.courtdocking.CourtSupplement;
import cn.tongbao.mediation.courtdocking.CourtWithdrawal;
import cn.tongbao.platform.records.attachment.RecordFile;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a docked court is told of an application; a court in the portal sees it there. */
@Component
class CourtNews {

    private final CourtSteps steps;

    CourtNews(CourtSteps steps) {
        this.steps = steps;
    }

    /** The parties have applied. */
    void applied(Confirmation confirmation) {
        var matter = confirmation.matter();
        var agreement = matter.agreement();
        tell(
                confirmation,
                CourtStep.Kind.APPLICATION,
                new CourtApplication(
                        confirmation.reference(),
                        matter.mediationReference(),
                        matter.title(),
                        matter.framework(),
                        matter.rightType(),
                        confirmation.appliedAt().toString(),
                        matter.parties().stream()
                                .map(party ->
                                        new CourtApplication.Applicant(
                                                party.partyId(),
                                                party.role(),
                                                party.name(),
                                                party.kind(),
                                                party.domicileRegionCode()))
                                .toList(),
                        new CourtApplication.Agreement(
                                file(agreement.file()),
                                agreement.terms().stream()
                                        .map(term ->
                                                new CourtApplication.Term(
                                                        term.number(),
                                                        term.text(),
                                                        term.obligor(),
                                                        term.amount(),
                                                        term.dueOn(),
                                                        term.decidesRight()))
                                        .toList(),
                                agreement.termsSha256(),
                                agreement.effectiveOn(),
                                agreement.partial()),
                        confirmation.submissions().materials().stream()
                                .map(paper ->
                                        new CourtApplication.Material(
                                                paper.item(), file(paper.file())))
                                .toList()));
    }

    /** What the court asked for was handed in. */
    void supplemented(Confirmation confirmation, @Nullable String text, List<RecordFile> files) {
        tell(
                confirmation,
                CourtStep.Kind.SUPPLEMENT,
                new CourtSupplement(
                        Objects.requireNonNullElse(text, ""),
                        files.stream().map(CourtNews::file).toList()));
    }

    /** A party withdraws, or asks to. */
    void withdrawn(Confirmation confirmation, String reason) {
        tell(confirmation, CourtStep.Kind.WITHDRAWAL, new CourtWithdrawal(reason));
    }

    /** Somebody objects to the ruling. */
    void objected(Confirmation confirmation, Objection objection, String objector) {
        tell(
                confirmation,
                CourtStep.Kind.OBJECTION,
                new CourtObjection(
                        objection.by(),
                        objector,
                        objection.knownOn(),
                        objection.text(),
                        objection.files().stream().map(CourtNews::file).toList()));
    }

    private void tell(Confirmation confirmation, CourtStep.Kind kind, Object body) {
        if (confirmation.matter().docked()) {
            steps.append(
                    new CourtStep(
                            confirmation.matter().courtOfficeId(),
                            confirmation.reference(),
                            kind,
                            body));
        }
    }

    private static CourtFile file(RecordFile file) {
        return new CourtFile(
                file.evidenceId(), file.name(), file.mediaType(), file.size(), file.sha256());
    }
}
