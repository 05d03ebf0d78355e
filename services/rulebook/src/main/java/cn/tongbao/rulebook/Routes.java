package cn.tongbao.rulebook;

import cn.tongbao.rulebook.RouteRow.Matter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Chooses the routing rules that fit a matter; an office type is proposed once for each kind of
 * dispatch.
 */
final class Routes {

    private static final String FOR_INFORMATION = "INFORMATION";

    private final Rows<RouteRow> rows;
    private final LocalDate since;

    /**
     * @param since from this day on every matter has a way
     */
    Routes(Rows<RouteRow> rows, LocalDate since) {
        this.rows = rows;
        this.since = since;
    }

    LocalDate since() {
        return since;
    }

    Rows<RouteRow> rows() {
        return rows;
    }

    /** Whether any row answers that matter on that day. */
    static boolean answers(Matter matter, List<RouteRow> validRows) {
        for (RouteRow row : validRows) {
            if (row.fits(matter)) {
                return true;
            }
        }
        return false;
    }

    List<RouteRule> of(Matter matter, LocalDate on) {
        List<RouteRule> found = matching(matter, on, false);
        return found.isEmpty() ? matching(matter, on, true) : found;
    }

    private List<RouteRule> matching(Matter matter, LocalDate on, boolean otherwise) {
        Map<String, RouteRule> byTarget = new LinkedHashMap<>();
        for (RouteRow row : rows.validOn(on)) {
            if (row.otherwise() == otherwise && row.fits(matter)) {
                RouteRule rule = row.rule();
                byTarget.putIfAbsent(rule.officeType() + '/' + rule.dispatchKind(), rule);
            }
        }
        return withoutNeedlessInformation(byTarget.values());
    }

    /** Who gets the case itself needs no copy for information. */
    private static List<RouteRule> withoutNeedlessInformation(Iterable<RouteRule> rules) {
        Set<String> acting = new HashSet<>();
        for (RouteRule rule : rules) {
            if (!rule.dispatchKind().equals(FOR_INFORMATION)) {
                acting.add(rule.officeType());
            }
        }
        List<RouteRule> kept = new ArrayList<>();
        for (RouteRule rule : rules) {
            if (!rule.dispatchKind().equals(FOR_INFORMATION)
                    || !acting.contains(rule.officeType())) {
                kept.add(rule);
            }
        }
        return List.copyOf(kept);
    }
}
