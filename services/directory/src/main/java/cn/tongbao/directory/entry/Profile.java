package cn.tongbao.directory.entry;

import cn.tongbao.directory.member.Interests;
import cn.tongbao.directory.member.Specialty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an entry says of whom it is about.
 *
 * @param regionCode the seat
 * @param regions where he works beside it
 * @param standards which standards of appraisal are followed
 * @param staff of an institution; not public by name
 * @param languages codes such as {@code zh}
 * @param fees what is charged, in words
 * @param contact not public
 * @param interests not public
 * @param mediator of a mediator alone: what rules of mediation ask for
 */
public record Profile(
        String nameZh,
        @Nullable String name,
        String regionCode,
        List<String> regions,
        List<Qualification> qualifications,
        List<String> standards,
        List<StaffMember> staff,
        List<Specialty> specialties,
        List<String> languages,
        @Nullable String fees,
        @Nullable Contact contact,
        Interests interests,
        @Nullable MediatorCard mediator) {

    private static final Map<String, Function<Profile, @Nullable Object>> PARTS =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry("nameZh", Profile::nameZh),
                            Map.entry("name", Profile::name),
                            Map.entry("regionCode", Profile::regionCode),
                            Map.entry("regions", Profile::regions),
                            Map.entry("qualifications", Profile::qualifications),
                            Map.entry("standards", Profile::standards),
                            Map.entry("staff", Profile::staff),
                            Map.entry("specialties", Profile::specialties),
                            Map.entry("languages", Profile::languages),
                            Map.entry("fees", Profile::fees),
                            Map.entry("contact", Profile::contact),
                            Map.entry("interests", Profile::interests),
                            Map.entry("mediator", Profile::mediator)));

    /** Copies the lists. */
    public Profile {
        regions = List.copyOf(regions);
        qualifications = List.copyOf(qualifications);
        standards = List.copyOf(standards);
        staff = List.copyOf(staff);
        specialties = List.copyOf(specialties);
        languages = List.copyOf(languages);
    }

    /** Whether one of the licences holds on that day. */
    boolean licensed(LocalDate day) {
        var last = licensedUntil();
        return last == null || !day.isAfter(last);
    }

    /** The last day on which one of the licences holds; null: there is none, or one has no end. */
    @Nullable LocalDate licensedUntil() {
        var last = LocalDate.MIN;
        for (var one : qualifications) {
            if (one.validUntil() == null) {
                return null;
            }
            last = one.validUntil().isAfter(last) ? one.validUntil() : last;
        }
        return qualifications.isEmpty() ? null : last;
    }

    /** Which parts are others there, by name. */
    List<String> partsChangedTo(Profile other) {
        return PARTS.entrySet().stream()
                .filter(part ->
                        !Objects.equals(part.getValue().apply(this), part.getValue().apply(other)))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The same with the licences that were seen last; null: those it has. */
    Profile with(@Nullable List<Qualification> seen) {
        return seen == null
                ? this
                : new Profile(
                        nameZh,
                        name,
                        regionCode,
                        regions,
                        seen,
                        standards,
                        staff,
                        specialties,
                        languages,
                        fees,
                        contact,
                        interests,
                        mediator);
    }

    /** The same with other particulars, which need no verification. */
    Profile with(
            List<String> otherLanguages,
            @Nullable String otherFees,
            @Nullable Contact otherContact,
            Interests otherInterests) {
        return new Profile(
                nameZh,
                name,
                regionCode,
                regions,
                qualifications,
                standards,
                staff,
                specialties,
                otherLanguages,
                otherFees,
                otherContact,
                otherInterests,
                mediator);
    }

    /**
     * A licence or certificate.
     *
     * @param validUntil the last day on which it holds; without one it always does
     */
    public record Qualification(
            String name,
            @Nullable String number,
            @Nullable String issuedBy,
            @Nullable LocalDate validUntil) {}

    /** Somebody who works for an institution. */
    public record StaffMember(
            String name, @Nullable String title, @Nullable String qualification) {}

    /** How he is reached. */
    public record Contact(@Nullable String email, @Nullable String phone) {}

    /** What rules of mediation ask for, field by field as the rulebook's profile of a mediator. */
    public record MediatorCard(
            boolean adult,
            Set<String> qualifications,
            int mediationYears,
            int professionYears,
            int commercialMediationYearsBefore20260501,
            Set<String> rosterCourts,
            boolean foreign) {

        /** Copies the sets. */
        public MediatorCard {
            qualifications = Set.copyOf(qualifications);
            rosterCourts = Set.copyOf(rosterCourts);
        }
    }
}
