package cn.tongbao.rulebook;

import java.util.List;
import java.util.Set;

/**
 * What a type of office is for.
 *
 * @param rightTypes the rights it acts on; empty for bodies without a field of their own
 * @param dispatchKinds how a case may be sent to it
 * @param legacyNames what it was called before the reforms
 */
public record Competence(
        String officeType,
        Text subject,
        Set<String> rightTypes,
        Set<String> dispatchKinds,
        List<String> legacyNames,
        String citation,
        boolean verified,
        String version) {

    public Competence {
        rightTypes = Set.copyOf(rightTypes);
        dispatchKinds = Set.copyOf(dispatchKinds);
        legacyNames = List.copyOf(legacyNames);
    }
}
