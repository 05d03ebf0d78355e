package cn.tongbao.liaison.office;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An office as the API shows it. {@code contacts} is absent for whoever is not staff.
 *
 * @param version goes into {@code If-Match}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OfficeView(
        String id,
        String type,
        String name,
        String nameZh,
        String level,
        String regionCode,
        @Nullable String parentId,
        List<String> competence,
        List<String> hotlines,
        @Nullable List<Contact> contacts,
        OfficeStatus status,
        @Nullable String successorId,
        long version) {

    static OfficeView forStaff(Office office) {
        return of(office, office.details().contacts());
    }

    /** The public part. */
    public static OfficeView forEverybody(Office office) {
        return of(office, null);
    }

    OfficeView withoutContacts() {
        return new OfficeView(
                id,
                type,
                name,
                nameZh,
                level,
                regionCode,
                parentId,
                competence,
                hotlines,
                null,
                status,
                successorId,
                version);
    }

    private static OfficeView of(Office office, @Nullable List<Contact> contacts) {
        OfficeDetails details = office.details();
        OfficeId parent = details.parent();
        OfficeId successor = office.successor();
        return new OfficeView(
                office.id().value(),
                details.type(),
                details.name(),
                details.nameZh(),
                details.level(),
                details.regionCode(),
                parent == null ? null : parent.value(),
                details.competence(),
                details.hotlines(),
                contacts,
                office.status(),
                successor == null ? null : successor.value(),
                office.version());
    }
}
