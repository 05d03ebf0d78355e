package cn.tongbao.directory.entry;

import cn.tongbao.directory.member.Interests;
import cn.tongbao.directory.member.Specialty;
import cn.tongbao.directory.practicefeedback.Figures;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry as one reader is shown it.
 *
 * @param officeId the body that holds a person
 * @param staffCount how many work for an institution
 * @param former the entry of the same account or licence that was taken off the register before
 * @param selectable whether it can be chosen today
 * @param practice its practice in figures, as far as enough engagements are over; null for a
 *     mediator, whose work is no engagement
 * @param inside what the public does not see; null for the public
 */
public record EntryView(
        String id,
        long version,
        String kind,
        String status,
        String nameZh,
        @Nullable String name,
        String regionCode,
        List<String> regions,
        List<QualificationView> qualifications,
        List<String> standards,
        @Nullable Integer staffCount,
        List<Specialty> specialties,
        List<String> languages,
        @Nullable String fees,
        @Nullable String officeId,
        @Nullable Appointment appointment,
        Availability availability,
        boolean selectable,
        @Nullable Instant listedAt,
        Instant updatedAt,
        @Nullable ReviewView review,
        @Nullable Notice notice,
        @Nullable FormerView former,
        @Nullable Figures practice,
        @Nullable InsideView inside) {

    /** A licence; its number is left out for persons. */
    public record QualificationView(
            String name,
            @Nullable String number,
            @Nullable String issuedBy,
            @Nullable LocalDate validUntil) {}

    /**
     * An entry that was there before.
     *
     * @param since when it last changed
     * @param notice what the public was told then
     */
    public record FormerView(String id, String status, Instant since, @Nullable Notice notice) {}

    /** The yearly review with the rule that asks for it. */
    public record ReviewView(
            String ruleId,
            LocalDate dueOn,
            boolean overdue,
            @Nullable String citation,
            @Nullable Boolean verified) {}

    /**
     * What is not public.
     *
     * @param sameLicence for the keeper: other entries of the register, not removed, that name one
     *     of the same licences
     */
    public record InsideView(
            @Nullable String person,
            String appliedBy,
            Instant appliedAt,
            @Nullable Instant consentedAt,
            boolean consentMissing,
            List<Profile.StaffMember> staff,
            Profile.@Nullable Contact contact,
            Interests interests,
            Profile.@Nullable MediatorCard mediator,
            @Nullable Verification verification,
            List<RequirementView> requirements,
            @Nullable Instant appointmentWarnedAt,
            List<FileView> files,
            @Nullable List<String> sameLicence) {}

    /** What a listing needs, by the rule. */
    public record RequirementView(String code, String zh, String en) {}

    /** A file. */
    public record FileView(
            String evidenceId,
            String name,
            String mediaType,
            long size,
            String purpose,
            Instant attachedAt,
            @Nullable String refused) {}
}
