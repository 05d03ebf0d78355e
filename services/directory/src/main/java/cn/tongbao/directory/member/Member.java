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
 * @param person whose account acts for it, if it has one
 * @param officeId the body that holds a person, if one does
 * @param selectable whether it can be chosen today: its state lets it, it takes work and, of a
 *     person, the appointment runs
 */
public record Member(
        String id,
        MemberKind kind,
        String nameZh,
        @Nullable String name,
        String regionCode,
        List<Specialty> specialties,
        Interests interests,
        @Nullable String person,
        @Nullable String officeId,
        MemberState state,
        boolean selectable) {

    /** Copies the specialties. */
    public Member {
        specialties = List.copyOf(specialties);
    }
}
