package cn.tongbao.rulebook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts pauses in order, so that each moment stands there once and none lies before the start. */
final class Pauses {

    private Pauses() {}

    static List<Pause> since(Instant start, List<Pause> pauses) {
        List<Pause> merged = new ArrayList<>();
        for (Pause pause : inOrder(pauses)) {
            if (!pause.to().isAfter(start)) {
                continue;
            }
            Pause clipped = new Pause(later(pause.from(), start), pause.to());
            if (!merged.isEmpty() && !merged.getLast().to().isBefore(clipped.from())) {
                Pause before = merged.removeLast();
                clipped = new Pause(before.from(), later(before.to(), clipped.to()));
            }
            merged.add(clipped);
        }
        return merged;
    }

    private static List<Pause> inOrder(List<Pause> pauses) {
        return pauses.stream().sorted(Comparator.comparing(Pause::from)).toList();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
