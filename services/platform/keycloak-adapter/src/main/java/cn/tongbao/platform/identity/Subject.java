package cn.tongbao.platform.identity;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking: a person or a machine client, with roles, office and region, as the verified token
 * says it and from no other source.
 *
 * @param person our own fixed identifier, not the identity provider's; null for nobody
 * @param roles names of the realm's roles, for example {@code intake-officer}
 * @param office the office acted for, if any
 * @param region six-digit GB/T 2260 code of the office, or the supervised region
 */
public record Subject(
        @Nullable String person,
        Set<String> roles,
        @Nullable String office,
        @Nullable String region) {

    /** The role whose holders see the records of a region rather than those of an office. */
    private static final String SUPERVISOR = "supervisor";

    /**
     * The role whose holders keep the registers of a region. Held together with another role it
     * gives no region, since that would open the region's other records to the other role.
     */
    private static final String KEEPER = "directory-keeper";

    /**
     * The roles whose holders act for themselves: an office may have entered them, but its records
     * are not theirs.
     */
    private static final Set<String> PERSONAL =
            Set.of("mediator", "party", "expert", "institution");

    /** Whoever sends no token. */
    public static final Subject ANONYMOUS = new Subject(null, Set.of(), null, null);

    /** Copies the roles. */
    public Subject {
        roles = Set.copyOf(roles);
    }

    /** Whether nobody has signed in. */
    public boolean anonymous() {
        return person == null;
    }

    /** Whether the subject holds the role. */
    public boolean has(String role) {
        return roles.contains(role);
    }

    /**
     * The audience tokens that the subject owns: {@code public} always, {@code office:} and {@code
     * person:} of his own, and {@code region:} for supervisors and keepers of registers. Whoever
     * holds no other than personal roles owns no {@code office:}: a mediator sees the mediations
     * that name him and not all those of his body.
     */
    public Set<String> tokens() {
        var owned = new LinkedHashSet<String>();
        owned.add(Audience.PUBLIC);
        if (person != null) {
            owned.add(Audience.PERSON + person);
        }
        if (office != null && actsForOffice()) {
            owned.add(Audience.OFFICE + office);
        }
        if (region != null && watchesOverRegion()) {
            owned.add(Audience.REGION + region);
        }
        return owned;
    }

    private boolean watchesOverRegion() {
        return has(SUPERVISOR) || roles.equals(Set.of(KEEPER));
    }

    private boolean actsForOffice() {
        return roles.isEmpty() || !PERSONAL.containsAll(roles);
    }

    /** The person, where the caller has made sure that somebody is signed in. */
    public String requirePerson() {
        return Objects.requireNonNull(person, "nobody is signed in");
    }
}
