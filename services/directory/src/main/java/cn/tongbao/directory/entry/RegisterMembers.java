package cn.tongbao.directory.entry;

import cn.tongbao.directory.entry.Profile.StaffMember;
import cn.tongbao.directory.member.Member;
import cn.tongbao.directory.member.Members;
import cn.tongbao.directory.member.Specialty;
import cn.tongbao.directory.member.Spelling;
import cn.tongbao.directory.record.Limits;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The registers as selections see them. */
@Component
class RegisterMembers implements Members {

    private final Entries entries;
    private final Limits limits;
    private final Clock clock;

    RegisterMembers(Entries entries, Limits limits, Clock clock) {
        this.entries = entries;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Member> listed(Specialty specialty) {
        var today = limits.dayOf(clock.instant());
        return entries.selectable(specialty).stream()
                .filter(entry ->
                        entry.profile().specialties().stream()
                                .anyMatch(known -> known.covers(specialty)))
                .flatMap(entry -> member(entry, today))
                .filter(Member::selectable)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Member> byId(String id) {
        var today = limits.dayOf(clock.instant());
        return entries.find(id).filter(Entry::published).stream()
                .flatMap(entry -> member(entry, today))
                .findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Member> institutionsNamed(String nameZh) {
        var today = limits.dayOf(clock.instant());
        var name = Spelling.ofName(nameZh);
        return entries.institutionsWith(nameZh).stream()
                .filter(entry -> Spelling.ofName(entry.profile().nameZh()).equals(name))
                .flatMap(entry -> member(entry, today))
                .toList();
    }

    private static Stream<Member> member(Entry entry, LocalDate today) {
        var profile = entry.profile();
        return entry.kind().member().stream()
                .map(kind ->
                        new Member(
                                entry.id(),
                                kind,
                                profile.nameZh(),
                                profile.name(),
                                profile.regionCode(),
                                profile.specialties(),
                                profile.staff().stream().map(StaffMember::name).toList(),
                                profile.interests(),
                                entry.account(),
                                entry.officeId(),
                                entry.state(),
                                entry.selectable(today)));
    }
}
