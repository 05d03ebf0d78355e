package cn.tongbao.liaison.office;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an office is, as opposed to where it stands in its life; replaced whole by each change.
 *
 * @param type code of the kind of body
 * @param name English name
 * @param nameZh Chinese name
 * @param level code of the administrative level
 * @param regionCode GB/T 2260 code of the seat
 * @param parent the superior office; null for the head of a system
 * @param competence right types and infringements that it handles; empty when its type says it all
 * @param hotlines public numbers
 * @param contacts for staff alone
 */
record OfficeDetails(
        String type,
        String name,
        String nameZh,
        String level,
        String regionCode,
        @Nullable OfficeId parent,
        List<String> competence,
        List<String> hotlines,
        List<Contact> contacts) {

    OfficeDetails {
        competence = List.copyOf(competence);
        hotlines = List.copyOf(hotlines);
        contacts = List.copyOf(contacts);
    }

    OfficeDetails under(@Nullable OfficeId superior) {
        return new OfficeDetails(
                type, name, nameZh, level, regionCode, superior, competence, hotlines, contacts);
    }
}
