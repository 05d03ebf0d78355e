package cn.tongbao.directory.practicefeedback;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;

/**
 * Lets figures grow in steps only. A step is at least five of what is counted, and whoever knows
 * his own of them, as each body does, is left with none or with at least five of the others'. So
 * neither a figure by itself, nor what it was yesterday, nor what one body knows beside it tells of
 * fewer than five.
 */
final class Steps {

    /** Fewer than these show nothing. */
    static final int AT_LEAST = 5;

    private Steps() {}

    /**
     * Those that may be shown; at most eight wait for others to come.
     *
     * @param all in the order in which they came
     * @param body whose each of them is
     */
    static <T> List<T> shown(List<T> all, Function<T, String> body) {
        var shown = new ArrayList<T>();
        var waiting = new ArrayList<T>();
        for (var one : all) {
            waiting.add(one);
            var of = new HashMap<String, Integer>();
            waiting.forEach(other -> of.merge(body.apply(other), 1, Integer::sum));
            int most = of.values().stream().mapToInt(Integer::intValue).max().orElse(0);
            if (waiting.size() - most >= AT_LEAST) {
                shown.addAll(waiting);
                waiting.clear();
            } else if (most >= AT_LEAST) {
                // Only the body of the newest can have come to five just now.
                var its = body.apply(one);
                waiting.stream().filter(other -> body.apply(other).equals(its)).forEach(shown::add);
                waiting.removeIf(other -> body.apply(other).equals(its));
            }
        }
        return List.copyOf(shown);
    }
}
