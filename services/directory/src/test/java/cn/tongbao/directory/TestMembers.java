package cn.tongbao.directory;

import cn.tongbao.directory.member.Interests;
import cn.tongbao.directory.member.Member;
import cn.tongbao.directory.member.MemberKind;
import cn.tongbao.directory.member.MemberState;
import cn.tongbao.directory.member.Members;
import cn.tongbao.directory.member.Specialty;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** Registers that a test fills. */
public final class TestMembers implements Members {

    private final ConcurrentSkipListMap<String, Member> all = new ConcurrentSkipListMap<>();

    /** Empties the registers. */
    public void clear() {
        all.clear();
    }

    /** Enters somebody, or what is new about him. */
    public void put(Member member) {
        all.put(member.id(), member);
    }

    /** A listed institution for software whose account is {@code institution.<name>}. */
    public static Member institution(String name) {
        return institution(name, MemberState.LISTED, Interests.none());
    }

    /** The same, taking no work at present. */
    public static Member busy(String name) {
        return unavailable(institution(name));
    }

    /** The same in another state, or with interests. */
    public static Member institution(String name, MemberState state, Interests interests) {
        return new Member(
                "I-" + name,
                MemberKind.INSTITUTION,
                name + "鉴定所",
                "Institute " + name,
                "110000",
                List.of(new Specialty("COPYRIGHT_SOFTWARE", "WORKS", "G06")),
                List.of("钱" + name),
                interests,
                "institution." + name,
                null,
                state,
                state.selectable());
    }

    /** A listed expert for software. */
    public static Member expert(String name, @Nullable String officeId) {
        return new Member(
                "E-" + name,
                MemberKind.EXPERT,
                name + "专家",
                null,
                "110000",
                List.of(new Specialty("COPYRIGHT_SOFTWARE", "WORKS", "G06")),
                List.of(),
                Interests.none(),
                "expert." + name,
                officeId,
                MemberState.LISTED,
                true);
    }

    /** The same, who takes no work at present. */
    public static Member unavailable(Member member) {
        return new Member(
                member.id(),
                member.kind(),
                member.nameZh(),
                member.name(),
                member.regionCode(),
                member.specialties(),
                member.staff(),
                member.interests(),
                member.person(),
                member.officeId(),
                member.state(),
                false);
    }

    /** The same person under another entry. */
    public static Member again(Member member, String id, MemberKind kind) {
        return new Member(
                id,
                kind,
                member.nameZh(),
                member.name(),
                member.regionCode(),
                member.specialties(),
                member.staff(),
                member.interests(),
                member.person(),
                member.officeId(),
                member.state(),
                member.selectable());
    }

    @Override
    public List<Member> listed(Specialty specialty) {
        return all.values().stream()
                .filter(Member::selectable)
                .filter(member ->
                        member.specialties().stream().anyMatch(known -> known.covers(specialty)))
                .toList();
    }

    @Override
    public List<Member> institutionsNamed(String nameZh) {
        return all.values().stream()
                .filter(member -> member.kind() == MemberKind.INSTITUTION)
                .filter(member -> member.nameZh().equals(nameZh))
                .toList();
    }

    @Override
    public Optional<Member> byId(String id) {
        return Optional.ofNullable(all.get(id))
                .filter(member ->
                        member.state() != MemberState.CANDIDATE
                                && member.state() != MemberState.STANDARD_VERIFIED);
    }
}
