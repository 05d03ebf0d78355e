package cn.tongbao.liaison.office;

import static java.util.Objects.requireNonNull;

import cn.tongbao.platform.identity.RegionChain;
import cn.tongbao.platform.web.Checks;
import cn.tongbao.rulebook.Region.Level;
import cn.tongbao.rulebook.Rulebook;
import cn.tongbao.rulebook.RulebookSource;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Turns particulars as handed in into particulars that hold, or names every field that does not.
 */
@Component
class DraftCheck {

    private static final int NAME = 200;
    private static final int SHORT = 60;
    private static final int ENTRIES = 50;
    private static final int REGION = 6;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    private final RulebookSource rulebook;
    private final Offices offices;

    DraftCheck(RulebookSource rulebook, Offices offices) {
        this.rulebook = rulebook;
        this.offices = offices;
    }

    /** The particulars of an office that is new. */
    OfficeDetails details(OfficeId self, OfficeDraft draft) {
        return details(self, draft, new Checks());
    }

    /**
     * Those of one that is known. Its type says who can act on the work that it has, and its place
     * who watches over it; both stay. One that moves is closed and merged into another.
     */
    OfficeDetails change(Office office, OfficeDraft draft) {
        var checks =
                new Checks()
                        .that(
                                draft.type() == null || draft.type().equals(office.type()),
                                "/type",
                                "TYPE_STAYS")
                        .that(
                                draft.regionCode() == null
                                        || draft.regionCode().length() != REGION
                                        || draft.regionCode().equals(office.region()),
                                "/regionCode",
                                "REGION_STAYS");
        return details(office.id(), draft, checks);
    }

    private OfficeDetails details(OfficeId self, OfficeDraft draft, Checks checks) {
        checks.that(OfficeId.wellFormed(self.value()), "/id", "MALFORMED");
        checks.that(draft.id() == null || draft.id().equals(self.value()), "/id", "OTHER_OFFICE");
        names(checks, draft);
        codes(checks, draft, rulebook.current());
        level(checks, draft, rulebook.current());
        parent(checks, self, draft);
        hotlines(checks, listOf(draft.hotlines()));
        contacts(checks, listOf(draft.contacts()));
        checks.raise();
        return accepted(draft);
    }

    private static void names(Checks checks, OfficeDraft draft) {
        checks.required("/name", draft.name())
                .text("/name", draft.name(), NAME)
                .required("/nameZh", draft.nameZh())
                .text("/nameZh", draft.nameZh(), NAME);
    }

    private static void codes(Checks checks, OfficeDraft draft, Rulebook law) {
        code(checks, law, "/type", "officeTypes", draft.type());
        code(checks, law, "/level", "officeLevels", draft.level());
        checks.required("/regionCode", draft.regionCode());
        checks.that(
                draft.regionCode() == null || law.regions().exists(draft.regionCode()),
                "/regionCode",
                "UNKNOWN_CODE");
        List<@Nullable String> competence = listOf(draft.competence());
        checks.that(competence.size() <= ENTRIES, "/competence", "TOO_MANY");
        for (int i = 0; i < competence.size(); i++) {
            checks.that(isCompetence(law, competence.get(i)), "/competence/" + i, "UNKNOWN_CODE");
        }
        checks.that(
                competence.stream().distinct().count() == competence.size(),
                "/competence",
                "REPEATED");
    }

    private static boolean isCompetence(Rulebook law, @Nullable String code) {
        return code != null
                && (law.codes().has("rightTypes", code)
                        || law.codes().has("infringementTypes", code));
    }

    private static void code(
            Checks checks, Rulebook law, String pointer, String list, @Nullable String code) {
        checks.required(pointer, code);
        checks.that(code == null || law.codes().has(list, code), pointer, "UNKNOWN_CODE");
    }

    /**
     * An office is of the level of its place or of one below it, as an intermediate court of a
     * municipality is, and the national ones are those of the whole country.
     */
    private static void level(Checks checks, OfficeDraft draft, Rulebook law) {
        String level = draft.level();
        String region = draft.regionCode();
        if (level == null
                || region == null
                || !law.codes().has("officeLevels", level)
                || !law.regions().exists(region)) {
            return;
        }
        Level own = Level.valueOf(level);
        Level ofPlace = law.regions().get(region).level();
        checks.that(
                own == ofPlace || (ofPlace != Level.NATIONAL && own.compareTo(ofPlace) > 0),
                "/level",
                "LEVEL_OF_OTHER_PLACE");
    }

    private void parent(Checks checks, OfficeId self, OfficeDraft draft) {
        String parentId = draft.parentId();
        if (parentId == null) {
            return;
        }
        var parent = new OfficeId(parentId);
        var found = offices.find(parent);
        checks.that(found.isPresent(), "/parentId", "UNKNOWN_OFFICE");
        checks.that(found.isEmpty() || found.get().open(), "/parentId", "CLOSED_OFFICE");
        if (parent.equals(self) || offices.isAbove(self, parent)) {
            checks.that(false, "/parentId", "CIRCLE");
        } else {
            checks.that(
                    found.isEmpty()
                            || liesAbove(found.get(), draft.regionCode())
                            || standsAlready(self, parent, draft.regionCode()),
                    "/parentId",
                    "SUPERIOR_OF_OTHER_PLACE");
        }
    }

    /** A place that is none is told of as such. */
    private static boolean liesAbove(Office superior, @Nullable String region) {
        return region == null
                || region.length() != REGION
                || RegionChain.upFrom(region).contains(superior.region());
    }

    /** A merger may have brought it under a superior of another place; there it may stay. */
    private boolean standsAlready(OfficeId self, OfficeId parent, @Nullable String region) {
        return offices.find(self)
                .filter(known -> parent.equals(known.details().parent()))
                .filter(known -> known.region().equals(region))
                .isPresent();
    }

    private static void hotlines(Checks checks, List<@Nullable String> hotlines) {
        checks.that(hotlines.size() <= ENTRIES, "/hotlines", "TOO_MANY");
        for (int i = 0; i < hotlines.size(); i++) {
            checks.required("/hotlines/" + i, hotlines.get(i))
                    .text("/hotlines/" + i, hotlines.get(i), SHORT);
        }
    }

    private static void contacts(Checks checks, List<@Nullable Contact> contacts) {
        checks.that(contacts.size() <= ENTRIES, "/contacts", "TOO_MANY");
        for (int i = 0; i < contacts.size(); i++) {
            contact(checks, "/contacts/" + i, contacts.get(i));
        }
    }

    private static void contact(Checks checks, String at, @Nullable Contact contact) {
        checks.required(at, contact);
        if (contact == null) {
            return;
        }
        checks.required(at + "/role", contact.role())
                .text(at + "/role", contact.role(), NAME)
                .text(at + "/name", contact.name(), NAME)
                .text(at + "/phone", contact.phone(), SHORT)
                .text(at + "/email", contact.email(), NAME)
                .text(at + "/dutyHours", contact.dutyHours(), NAME)
                .text(at + "/outOfHours", contact.outOfHours(), NAME)
                .that(
                        contact.email() == null || EMAIL.matcher(contact.email()).matches(),
                        at + "/email",
                        "MALFORMED");
    }

    private static OfficeDetails accepted(OfficeDraft draft) {
        return new OfficeDetails(
                requireNonNull(draft.type()),
                requireNonNull(draft.name()),
                requireNonNull(draft.nameZh()),
                requireNonNull(draft.level()),
                requireNonNull(draft.regionCode()),
                draft.parentId() == null ? null : new OfficeId(draft.parentId()),
                present(draft.competence()),
                present(draft.hotlines()),
                present(draft.contacts()));
    }

    private static <T> List<T> present(@Nullable List<@Nullable T> list) {
        return listOf(list).stream().map(entry -> requireNonNull(entry)).toList();
    }

    private static <T> List<@Nullable T> listOf(@Nullable List<@Nullable T> list) {
        return list == null ? List.of() : list;
    }
}
