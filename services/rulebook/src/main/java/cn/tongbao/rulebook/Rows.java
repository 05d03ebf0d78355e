package cn.tongbao.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one table, several to an id when the law changed. Between two rows of an id there is
 * neither a gap nor an overlap, so that on any day after the first exactly one of them (or, once
 * abolished, none) answers.
 */
final class Rows<T extends Dated> {

    private final String table;
    private final Map<String, List<T>> byId;

    private Rows(String table, Map<String, List<T>> byId) {
        this.table = table;
        this.byId = byId;
    }

    static <T extends Dated> Rows<T> of(String table, Collection<T> rows) {
        Map<String, List<T>> byId = new LinkedHashMap<>();
        rows.forEach(row -> byId.computeIfAbsent(row.id(), _ -> new ArrayList<>()).add(row));
        byId.replaceAll((_, versions) -> inOrder(table, versions));
        return new Rows<>(table, byId);
    }

    private static <T extends Dated> List<T> inOrder(String table, List<T> versions) {
        List<T> sorted = versions.stream().sorted(Comparator.comparing(Dated::validFrom)).toList();
        for (int i = 0; i < sorted.size(); i++) {
            T row = sorted.get(i);
            LocalDate end = row.validTo();
            if (end != null && end.isBefore(row.validFrom())) {
                throw new InvalidRulebook(
                        "%s: %s ends on %s before it begins".formatted(table, row.id(), end));
            }
            if (i > 0) {
                checkJoint(table, sorted.get(i - 1), row);
            }
        }
        return sorted;
    }

    private static void checkJoint(String table, Dated earlier, Dated later) {
        LocalDate end = earlier.validTo();
        if (end == null || !end.isBefore(later.validFrom())) {
            throw new InvalidRulebook(
                    "%s: two rows of %s overlap at %s"
                            .formatted(table, later.id(), later.validFrom()));
        }
        if (!end.plusDays(1).equals(later.validFrom())) {
            throw new InvalidRulebook(
                    "%s: gap in %s between %s and %s"
                            .formatted(table, later.id(), end, later.validFrom()));
        }
    }

    T on(String id, LocalDate day) {
        T row = find(id, day);
        if (row == null) {
            throw new UnknownRule("%s: no row %s is valid on %s".formatted(table, id, day));
        }
        return row;
    }

    @Nullable T find(String id, LocalDate day) {
        return versions(id).stream().filter(row -> row.validOn(day)).findFirst().orElse(null);
    }

    List<T> versions(String id) {
        return byId.getOrDefault(id, List.of());
    }

    List<T> validOn(LocalDate day) {
        return byId.values().stream()
                .flatMap(List::stream)
                .filter(row -> row.validOn(day))
                .toList();
    }

    /** The days on which something in this table begins. */
    List<LocalDate> beginnings() {
        return all().stream().map(Dated::validFrom).distinct().sorted().toList();
    }

    List<T> all() {
        return byId.values().stream().flatMap(List::stream).toList();
    }

    /** Whether the id has a row that is still in force without end. */
    boolean inForce(String id) {
        return versions(id).stream().anyMatch(row -> row.validTo() == null);
    }
}
