package cn.tongbao.mediation.confirmation;

import cn.tongbao.platform.records.attachment.RecordFile;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be confirmed, taken from the mediation once and for all: the agreement as it was
 * signed, and nothing of how it came about.
 *
 * @param courtRules the rules by which the court is competent, with their reasons
 * @param papers what joined the application on paper; null in what an earlier release kept
 */
record Matter(
        String mediationReference,
        @Nullable String caseReference,
        String framework,
        String bodyOfficeId,
        @Nullable String mediator,
        String courtOfficeId,
        String courtRegionCode,
        boolean docked,
        List<CourtReason> courtRules,
        String rightType,
        String title,
        @Nullable String amount,
        List<Applicant> parties,
        Agreement agreement,
        @Nullable List<RecordFile> papers) {

    Matter {
        courtRules = List.copyOf(courtRules);
        parties = List.copyOf(parties);
        papers = papers == null ? null : List.copyOf(papers);
    }

    /** The same at another mediation body, which goes on for a closed one. */
    Matter atBody(String heirId) {
        return with(heirId, courtOfficeId, courtRegionCode);
    }

    /** The same at another court, which goes on for a closed one. */
    Matter atCourt(String heirId, String regionCode) {
        return with(bodyOfficeId, heirId, regionCode);
    }

    private Matter with(String body, String court, String courtRegion) {
        return new Matter(
                mediationReference,
                caseReference,
                framework,
                body,
                mediator,
                court,
                courtRegion,
                docked,
                courtRules,
                rightType,
                title,
                amount,
                parties,
                agreement,
                papers);
    }

    /** The applicant that this person acts for, or null. */
    @Nullable Applicant of(@Nullable String person) {
        return parties.stream()
                .filter(party -> person != null && party.persons().contains(person))
                .findFirst()
                .orElse(null);
    }

    /** Whether there is an applicant of that id. */
    boolean has(@Nullable String partyId) {
        return parties.stream().anyMatch(party -> party.partyId().equals(partyId));
    }

    /**
     * A party to the agreement.
     *
     * @param persons who acts for it with an account
     */
    record Applicant(
            String partyId,
            String role,
            String name,
            String kind,
            @Nullable String domicileRegionCode,
            List<String> persons) {}

    /** The agreement as signed. */
    record Agreement(
            RecordFile file,
            String termsSha256,
            LocalDate effectiveOn,
            boolean partial,
            List<Clause> terms) {}

    /** A term of it. */
    record Clause(
            int number,
            String text,
            @Nullable String obligor,
            @Nullable String amount,
            @Nullable LocalDate dueOn,
            boolean decidesRight) {}
}
