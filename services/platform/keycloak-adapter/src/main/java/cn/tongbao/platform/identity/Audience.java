package cn.tongbao.platform.identity;

import java.util.Collection;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The set of tokens that says who a record is for. It is stored with the record, travels in its
 * events and filters its search hits, so that reading, listing, searching and counting can only
 * give one answer.
 *
 * @param tokens {@code office:<id>}, {@code region:<code>}, {@code person:<id>}, {@code public}
 */
public record Audience(NavigableSet<String> tokens) {

    static final String OFFICE = "office:";
    static final String REGION = "region:";
    static final String PERSON = "person:";
    static final String PUBLIC = "public";

    private static final Audience NONE = new Audience(new TreeSet<>());

    /** Copies the tokens. */
    public Audience {
        tokens = Collections.unmodifiableNavigableSet(new TreeSet<>(tokens));
    }

    /** Nobody. */
    public static Audience none() {
        return NONE;
    }

    /** The audience as it was stored or received. */
    public static Audience of(Collection<String> tokens) {
        return new Audience(new TreeSet<>(tokens));
    }

    /** Adds the members of an office. */
    public Audience office(String officeId) {
        return plus(OFFICE + officeId);
    }

    /**
     * Adds the supervisors of a place and of every region above it, up to the whole country; a
     * record without a place belongs to the whole country alone.
     */
    public Audience place(@Nullable String regionCode) {
        var wider = new TreeSet<>(tokens);
        RegionChain.upFrom(regionCode).forEach(code -> wider.add(REGION + code));
        return new Audience(wider);
    }

    /** Adds one person. */
    public Audience person(String person) {
        return plus(PERSON + person);
    }

    /** Adds everybody, signed in or not. */
    public Audience everyone() {
        return plus(PUBLIC);
    }

    /** Both audiences together. */
    public Audience and(Audience other) {
        var both = new TreeSet<>(tokens);
        both.addAll(other.tokens);
        return new Audience(both);
    }

    /** Whether the subject owns one of the tokens. */
    public boolean meets(Subject subject) {
        return subject.tokens().stream().anyMatch(tokens::contains);
    }

    /** The tokens in order, as the database keeps them. */
    public String[] toArray() {
        return tokens.toArray(String[]::new);
    }

    private Audience plus(String token) {
        var wider = new TreeSet<>(tokens);
        wider.add(token);
        return new Audience(wider);
    }
}
