package cn.tongbao.mediation.mediation;

import cn.tongbao.platform.records.attachment.RecordFile;
import cn.tongbao.rulebook.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mediation as one of those who may see it is shown it. */
public record MediationView(
        String reference,
        long version,
        String status,
        String framework,
        FrameworkRule frameworkRule,
        String bodyOfficeId,
        @Nullable String caseReference,
        @Nullable String invitingCourtOfficeId,
        @Nullable String objectRegionCode,
        String rightType,
        String title,
        String dispute,
        String disputeKind,
        List<String> disputeFeatures,
        @Nullable String amount,
        boolean foreignRelated,
        @Nullable String procedure,
        Instant openedAt,
        Instant updatedAt,
        @Nullable LocalDate dueOn,
        boolean overdue,
        @Nullable LimitView limit,
        List<PartyView> parties,
        @Nullable MediatorView mediator,
        List<ChallengeView> challenges,
        List<SessionView> sessions,
        List<ExtensionView> extensions,
        @Nullable Instant suspendedAt,
        @Nullable FactsView undisputedFacts,
        @Nullable AgreementView agreement,
        List<AgreementView> voidedAgreements,
        @Nullable ApplicationView confirmation,
        @Nullable EndView end,
        List<FileView> files) {

    /**
     * The rules of the framework, each with its source.
     *
     * @param limitBasis whether a statute or the platform itself sets the limit of the mediation
     */
    public record FrameworkRule(
            Text fee,
            Text binding,
            Text confidentiality,
            Text limitBasis,
            String citation,
            boolean verified) {}

    /** The limit that runs. */
    public record LimitView(
            String ruleId,
            @Nullable String ruleVersion,
            Instant startedAt,
            LocalDate dueOn,
            @Nullable Instant warnedAt,
            boolean missed,
            boolean provisional,
            @Nullable String citation,
            @Nullable Boolean verified) {}

    /**
     * A party.
     *
     * @param email for the body alone
     * @param seated whether somebody acts for it with an account
     * @param you whether the reader does
     * @param choice the mediator it chose; for itself and the body alone
     */
    public record PartyView(
            String partyId,
            String role,
            String name,
            String kind,
            @Nullable String domicileRegionCode,
            @Nullable String email,
            List<Party.Representative> representatives,
            boolean seated,
            boolean you,
            @Nullable ConsentView consent,
            @Nullable String choice,
            boolean interestWaived) {}

    /** What a party said to mediating. */
    public record ConsentView(boolean agrees, Instant at, boolean onPaper) {}

    /** The mediator. */
    public record MediatorView(
            String person,
            String name,
            String appointment,
            Lead.Eligible eligibility,
            Instant namedAt,
            @Nullable Instant acceptedAt,
            @Nullable String disclosure) {}

    /** A wish for another mediator. */
    public record ChallengeView(
            UUID challengeId,
            String partyId,
            String reason,
            Instant at,
            @Nullable Boolean granted,
            @Nullable String decision) {}

    /** A session. */
    public record SessionView(
            UUID sessionId,
            Instant startsAt,
            Instant endsAt,
            @Nullable String roomId,
            @Nullable String link,
            @Nullable String agenda,
            String status,
            @Nullable List<String> present,
            @Nullable String cancelled) {

        static SessionView of(Session session) {
            return new SessionView(
                    session.id(),
                    session.startsAt(),
                    session.endsAt(),
                    session.roomId(),
                    session.link(),
                    session.agenda(),
                    session.open() ? "PLANNED" : session.cancelled() == null ? "HELD" : "CANCELLED",
                    session.present(),
                    session.cancelled());
        }
    }

    /**
     * A later last day.
     *
     * @param lapsedAt when the mediator changed before all had agreed
     */
    public record ExtensionView(
            LocalDate until,
            Instant proposedAt,
            List<String> agreedBy,
            boolean effective,
            @Nullable Instant lapsedAt) {}

    /** Facts that nobody disputes. */
    public record FactsView(
            String text, Instant recordedAt, List<String> agreedBy, boolean handedOn) {}

    /**
     * An agreement.
     *
     * @param voidedAt when another edition took its place; its signatures bind nobody
     * @param missingSignatures who has not signed yet
     */
    public record AgreementView(
            int edition,
            RecordFile file,
            String fileSha256,
            String termsSha256,
            boolean partial,
            Instant laidAt,
            @Nullable LocalDate effectiveOn,
            @Nullable Instant voidedAt,
            List<TermView> terms,
            List<SignatureView> signatures,
            List<String> missingSignatures) {}

    /**
     * A term with what became of it.
     *
     * @param performance {@code OPEN}, {@code PERFORMED} or {@code DEFAULTED}; null before effect
     * @param nextStep what can be done about a default
     */
    public record TermView(
            int number,
            String text,
            @Nullable String obligor,
            @Nullable String amount,
            @Nullable LocalDate dueOn,
            boolean decidesRight,
            @Nullable String performance,
            @Nullable LocalDate performedOn,
            @Nullable String performanceText,
            @Nullable NextStep nextStep) {}

    /** What the law offers next. */
    public record NextStep(Text text, String ruleId, String citation, @Nullable LocalDate until) {}

    /** A signature. */
    public record SignatureView(
            String signer,
            Instant at,
            boolean onPaper,
            String fileSha256,
            String termsSha256,
            boolean valid) {}

    /** The application for confirmation. */
    public record ApplicationView(
            String courtOfficeId,
            List<String> joined,
            @Nullable String reference,
            @Nullable String result) {}

    /** How it ended; the text is for the body and the mediator alone. */
    public record EndView(@Nullable String ground, @Nullable String text, Instant at) {}

    /** A file. */
    public record FileView(
            String evidenceId,
            String name,
            String mediaType,
            long size,
            String sha256,
            String purpose,
            @Nullable String refused) {}
}
