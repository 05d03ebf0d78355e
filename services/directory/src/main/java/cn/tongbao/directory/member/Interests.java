package cn.tongbao.directory.member;

import java.util.List;

/**
 * Whom somebody is bound to, as declared: a conflict if one of them has to do with a case.
 *
 * @param offices ids of offices
 * @param companies names
 * @param persons names or accounts
 */
public record Interests(List<String> offices, List<String> companies, List<String> persons) {

    /** Copies the lists. */
    public Interests {
        offices = List.copyOf(offices);
        companies = List.copyOf(companies);
        persons = List.copyOf(persons);
    }

    /** Nothing declared. */
    public static Interests none() {
        return new Interests(List.of(), List.of(), List.of());
    }
}
