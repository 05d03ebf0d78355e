package cn.tongbao.caserouting.office;

import java.util.Set;

/**
 * An office as far as routing needs it.
 *
 * @param type code of the office types
 * @param competence right types and infringements that it handles; empty when its type says it all
 * @param open whether it still works
 */
public record Office(
        String id,
        String type,
        String name,
        String nameZh,
        String regionCode,
        Set<String> competence,
        boolean open) {

    /** Copies the competence. */
    public Office {
        competence = Set.copyOf(competence);
    }
}
