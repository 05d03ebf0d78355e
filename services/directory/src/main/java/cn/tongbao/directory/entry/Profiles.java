package cn.tongbao.directory.entry;

import cn.tongbao.directory.entry.EntryRequest.ContactRequest;
import cn.tongbao.directory.entry.EntryRequest.InterestsRequest;
import cn.tongbao.directory.entry.EntryRequest.MediatorRequest;
import cn.tongbao.directory.member.Interests;
import cn.tongbao.directory.member.Specialty;
import cn.tongbao.directory.record.Texts;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes of a request that was checked what an entry says. */
final class Profiles {

    private Profiles() {}

    static Profile of(EntryRequest request) {
        return new Profile(
                Texts.given(request.nameZh()),
                request.name(),
                Texts.given(request.regionCode()),
                orEmpty(request.regions()),
                Licences.of(orEmpty(request.qualifications())),
                orEmpty(request.standards()),
                orEmpty(request.staff()).stream()
                        .map(one ->
                                new Profile.StaffMember(
                                        Texts.given(one.name()), one.title(), one.qualification()))
                        .toList(),
                orEmpty(request.specialties()).stream()
                        .map(one ->
                                new Specialty(
                                        Texts.given(one.rightType()),
                                        one.appraisalKind(),
                                        one.technicalField()))
                        .distinct()
                        .toList(),
                orEmpty(request.languages()),
                request.fees(),
                contact(request.contact()),
                interests(request.interests()),
                mediator(request.mediator()));
    }

    /** What the keeper puts right; contact and interests stay where he says nothing of them. */
    static Profile corrected(Profile before, EntryRequest request) {
        var said = of(request);
        return said.with(
                said.languages(),
                said.fees(),
                request.contact() == null ? before.contact() : said.contact(),
                request.interests() == null ? before.interests() : said.interests());
    }

    /** The profile with the particulars of a request in the place of its own. */
    static Profile with(Profile before, UpdateRequest request) {
        return before.with(
                orEmpty(request.languages()),
                request.fees(),
                contact(request.contact()),
                interests(request.interests()));
    }

    private static Profile.@Nullable Contact contact(@Nullable ContactRequest request) {
        return request == null ? null : new Profile.Contact(request.email(), request.phone());
    }

    private static Interests interests(@Nullable InterestsRequest request) {
        return request == null
                ? Interests.none()
                : new Interests(
                        orEmpty(request.offices()),
                        orEmpty(request.companies()),
                        orEmpty(request.persons()));
    }

    private static Profile.@Nullable MediatorCard mediator(@Nullable MediatorRequest request) {
        return request == null
                ? null
                : new Profile.MediatorCard(
                        Boolean.TRUE.equals(request.adult()),
                        new HashSet<>(orEmpty(request.qualifications())),
                        years(request.mediationYears()),
                        years(request.professionYears()),
                        years(request.commercialMediationYearsBefore20260501()),
                        new HashSet<>(orEmpty(request.rosterCourts())),
                        Boolean.TRUE.equals(request.foreign()));
    }

    private static int years(@Nullable Integer years) {
        return years == null ? 0 : years;
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }
}
