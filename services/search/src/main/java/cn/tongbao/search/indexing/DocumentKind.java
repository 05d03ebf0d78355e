package cn.tongbao.search.indexing;

import cn.tongbao.platform.identity.Access;
import cn.tongbao.platform.identity.Act;
import cn.tongbao.platform.identity.Subject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The kinds of record that can be found, each with the roles that may read records of it. */
public enum DocumentKind implements Act {
    /** A tip, its reporter unknown here. */
    TIP(Set.of("intake-officer", "routing-officer", "supervisor")),
    /** A case without its dispatches. */
    CASE(Set.of("routing-officer", "agency-officer", "supervisor")),
    /** A mediation by its title and parties; nobody who watches over a region finds it. */
    MEDIATION(Set.of("mediation-secretary", "mediator", "party")),
    /** An application for judicial confirmation. */
    CONFIRMATION(Set.of("party", "court-clerk", "judge", "mediator", "mediation-secretary")),
    /** A request for help between offices, without the notes of either side. */
    ASSISTANCE(Set.of("liaison-officer", "supervisor")),
    /** A meeting, its minutes as last written. */
    MEETING(Set.of("liaison-officer", "supervisor")),
    /**
     * What a meeting decided, for the officers of the office that has to do it, who see nothing
     * else of the meeting; those who read meetings find the meeting by it.
     */
    DECISION(
            Set.of(
                    "agency-officer",
                    "routing-officer",
                    "judge",
                    "court-clerk",
                    "mediation-secretary")),
    /** A choice from the registers, for the court or agency that chooses. */
    SELECTION(Set.of("judge", "court-clerk", "agency-officer")),
    /**
     * What comes of it, for that body and for who was chosen; without letter, materials, grounds.
     */
    ENGAGEMENT(Set.of("judge", "court-clerk", "agency-officer", "institution", "expert")),
    /**
     * A request for a person of another region, for the bodies that ask and decide and for himself,
     * without what they said to each other.
     */
    SHARING(Set.of("judge", "court-clerk", "agency-officer", "directory-keeper", "expert")),
    /** The public part of an office, for everybody. */
    OFFICE(Set.of()),
    /** The public part of an institution's entry in the register, for everybody. */
    INSTITUTION(Set.of()),
    /** The same of an expert, a technical investigator or a mediator. */
    EXPERT(Set.of());

    private final Set<String> roles;

    DocumentKind(Set<String> roles) {
        this.roles = roles;
    }

    @Override
    public Set<String> roles() {
        return roles;
    }

    /** The part of an index name that stands for the kind. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kinds of which the subject may read records, provided that their audience meets him. */
    public static List<DocumentKind> readableBy(Subject subject) {
        return Arrays.stream(values()).filter(kind -> kind.mayBeReadBy(subject)).toList();
    }

    private boolean mayBeReadBy(Subject subject) {
        return switch (this) {
            case OFFICE, INSTITUTION, EXPERT -> true;
            case TIP,
                    CASE,
                    MEDIATION,
                    CONFIRMATION,
                    ASSISTANCE,
                    MEETING,
                    DECISION,
                    SELECTION,
                    ENGAGEMENT,
                    SHARING ->
                    Access.mayDo(subject, this);
        };
    }
}
