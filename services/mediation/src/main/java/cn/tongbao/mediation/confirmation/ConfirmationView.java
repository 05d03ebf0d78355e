package cn.tongbao.mediation.confirmation;

import cn.tongbao.platform.records.attachment.RecordFile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An application for confirmation as those who may see it are shown it. */
public record ConfirmationView(
        String reference,
        long version,
        String status,
        String mediationReference,
        @Nullable String caseReference,
        String framework,
        String bodyOfficeId,
        String courtOfficeId,
        String courtMode,
        List<CourtReason> courtReasons,
        String rightType,
        String title,
        @Nullable String amount,
        @Nullable String courtNumber,
        Instant appliedAt,
        Instant updatedAt,
        @Nullable LocalDate dueOn,
        boolean overdue,
        List<LimitView> limits,
        List<PartyView> parties,
        AgreementView agreement,
        List<ChecklistItem> checklist,
        List<SupplementView> supplements,
        @Nullable HearingView hearing,
        @Nullable Instant acceptedAt,
        @Nullable WishView withdrawalWish,
        @Nullable DecisionView decision,
        List<ObjectionView> objections,
        List<DutyView> openDuties) {

    /** A limit that runs. */
    public record LimitView(
            String ruleId,
            @Nullable String ruleVersion,
            LocalDate dueOn,
            @Nullable Instant warnedAt,
            boolean missed,
            boolean provisional) {}

    /** A party. */
    public record PartyView(
            String partyId,
            String role,
            String name,
            String kind,
            @Nullable String domicileRegionCode,
            boolean you) {}

    /** The agreement as signed. */
    public record AgreementView(
            RecordFile file,
            String fileSha256,
            String termsSha256,
            LocalDate effectiveOn,
            boolean partial,
            List<ClauseView> terms) {}

    /**
     * A term.
     *
     * @param enforceableUntil last day to apply for enforcement, once confirmed (CON-19)
     */
    public record ClauseView(
            int number,
            String text,
            @Nullable String obligor,
            @Nullable String amount,
            @Nullable LocalDate dueOn,
            boolean decidesRight,
            @Nullable LocalDate enforceableUntil) {}

    /** A paper of the checklist (CON-08). */
    public record ChecklistItem(
            String item, String zh, String en, boolean there, List<RecordFile> files) {}

    /** What the court asked for. */
    public record SupplementView(
            List<String> items,
            @Nullable String text,
            LocalDate dueOn,
            Instant askedAt,
            boolean inReview,
            @Nullable String answer,
            List<RecordFile> files,
            @Nullable Instant answeredAt) {}

    /** That the parties were heard. */
    public record HearingView(LocalDate on, List<String> present, @Nullable String text) {}

    /** A party's wish to withdraw. */
    public record WishView(String partyId, String reason, Instant at) {}

    /** What the court decided. */
    public record DecisionView(
            @Nullable String result,
            @Nullable String ground,
            @Nullable String number,
            LocalDate on,
            @Nullable String text,
            @Nullable RecordFile file,
            @Nullable LocalDate enforceableUntil,
            @Nullable LocalDate objectBy) {}

    /** An objection. */
    public record ObjectionView(
            UUID objectionId,
            String by,
            @Nullable String partyId,
            @Nullable String name,
            LocalDate knownOn,
            LocalDate dueOn,
            String text,
            List<RecordFile> files,
            Instant at) {}

    /** Something that the law asks for and that nobody has recorded. */
    public record DutyView(String ruleId, String zh, String en, String citation) {}
}
