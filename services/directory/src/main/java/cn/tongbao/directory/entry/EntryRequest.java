package cn.tongbao.directory.entry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An application, or a nomination of somebody.
 *
 * @param kind of a person: {@code EXPERT}, {@code INVESTIGATOR} or {@code MEDIATOR}
 * @param person whose account it is about, in a nomination
 * @param officeId the body that holds a person; whoever nominates for an office need not name it
 * @param evidence tokens of files
 * @param reason why the keeper puts right what is on the register; published
 */
public record EntryRequest(
        @Nullable String kind,
        @Nullable String person,
        @Nullable String officeId,
        @Nullable String nameZh,
        @Nullable String name,
        @Nullable String regionCode,
        @Nullable List<String> regions,
        @Nullable List<QualificationRequest> qualifications,
        @Nullable List<String> standards,
        @Nullable List<StaffRequest> staff,
        @Nullable List<SpecialtyRequest> specialties,
        @Nullable List<String> languages,
        @Nullable String fees,
        @Nullable ContactRequest contact,
        @Nullable InterestsRequest interests,
        @Nullable MediatorRequest mediator,
        @Nullable List<String> evidence,
        @Nullable String reason) {

    /** A licence or certificate. */
    public record QualificationRequest(
            @Nullable String name,
            @Nullable String number,
            @Nullable String issuedBy,
            @Nullable LocalDate validUntil) {}

    /** Somebody who works for an institution. */
    public record StaffRequest(
            @Nullable String name, @Nullable String title, @Nullable String qualification) {}

    /**
     * A specialty.
     *
     * @param technicalField section or class of the International Patent Classification
     */
    public record SpecialtyRequest(
            @Nullable String rightType,
            @Nullable String appraisalKind,
            @Nullable String technicalField) {}

    /** How he is reached. */
    public record ContactRequest(@Nullable String email, @Nullable String phone) {}

    /** Whom he is bound to. */
    public record InterestsRequest(
            @Nullable List<String> offices,
            @Nullable List<String> companies,
            @Nullable List<String> persons) {}

    /** What rules of mediation ask for. */
    public record MediatorRequest(
            @Nullable Boolean adult,
            @Nullable List<String> qualifications,
            @Nullable Integer mediationYears,
            @Nullable Integer professionYears,
            @Nullable Integer commercialMediationYearsBefore20260501,
            @Nullable List<String> rosterCourts,
            @Nullable Boolean foreign) {}
}
