package cn.tongbao.directory.member;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the registers as far as a selection needs it.
 *
 * @param id the reference of the entry
 * @param nameZh its name in Chinese
 * @param name its name in English or Pinyin, if it has one
 * @param regionCode its seat
 * @param staff the names of who works for an institution
 * @param person whose account acts for it, if it has one
 * @param officeId the body that holds a person, if one does
 * @param selectable whether it may be chosen today: a state that allows it is not enough for one
 *     who takes no work at present or is not appointed
 */
public record Member(
        String id,
        MemberKind kind,
        String nameZh,
        @Nullable String name,
        String regionCode,
        List<Specialty> specialties,
        List<String> staff,
        Interests interests,
        @Nullable String person,
        @Nullable String officeId,
        MemberState state,
        boolean selectable) {

    /** Copies the lists. */
    public Member {
        specialties = List.copyOf(specialties);
        staff = List.copyOf(staff);
    }
}
