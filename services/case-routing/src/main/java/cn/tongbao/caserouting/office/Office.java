package cn.tongbao.caserouting.office;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An office as far as routing needs it.
 *
 * @param type code of the office types
 * @param competence right types and infringements that it handles; empty when its type says it all
 * @param open whether it still works
 * @param successorId who goes on for it, if it does not
 */
public record Office(
        String id,
        String type,
        String name,
        String nameZh,
        String regionCode,
        Set<String> competence,
        boolean open,
        @Nullable String successorId) {

    /** Copies the competence. */
    public Office {
        competence = Set.copyOf(competence);
    }
}
