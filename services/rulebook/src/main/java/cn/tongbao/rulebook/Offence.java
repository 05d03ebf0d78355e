package cn.tongbao.rulebook;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An offence of the Criminal Law with its lines.
 *
 * @param onlyWith infringement types that belong here for these right types alone
 * @param unspecified how a case is read that names no infringement type: right type to infringement
 *     types
 * @param whenServices the type that a case has too if its figures say that services are concerned
 * @param priorArticles penalties under these articles make a repeated offence
 * @param notHeld why there are no lines, null where there are
 */
record Offence(
        String article,
        Text name,
        Set<String> infringementTypes,
        Map<String, Set<String>> onlyWith,
        Map<String, Set<String>> unspecified,
        @Nullable String whenServices,
        Set<String> priorArticles,
        int priorYears,
        Rows<ThresholdLine> lines,
        @Nullable Text notHeld,
        String citation,
        String version) {

    private static final String UNNAMED = "OTHER";

    /**
     * The infringement types of this case that fall under this offence; empty if it is not
     * concerned.
     */
    Set<String> concernedTypes(Set<String> types, @Nullable String rightType, Figures figures) {
        boolean named = types.stream().anyMatch(type -> !type.equals(UNNAMED));
        Set<String> concerned =
                new HashSet<>(
                        named
                                ? types
                                : rightType == null
                                        ? Set.of()
                                        : unspecified.getOrDefault(rightType, Set.of()));
        concerned.retainAll(infringementTypes);
        concerned.removeIf(type -> !fitsRight(type, rightType));
        if (!concerned.isEmpty()
                && whenServices != null
                && Boolean.TRUE.equals(figures.services())) {
            concerned.add(whenServices);
        }
        return concerned;
    }

    private boolean fitsRight(String type, @Nullable String rightType) {
        Set<String> rights = onlyWith.getOrDefault(type, Collections.emptySet());
        return rights.isEmpty() || (rightType != null && rights.contains(rightType));
    }

    List<ThresholdLine> lines(Set<String> concerned, LocalDate on) {
        return lines.validOn(on).stream().filter(line -> line.concerns(concerned)).toList();
    }
}
