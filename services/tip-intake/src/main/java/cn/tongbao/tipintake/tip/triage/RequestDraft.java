package cn.tongbao.tipintake.tip.triage;

import cn.tongbao.platform.web.Checks;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an officer asks the reporter for. */
public record RequestDraft(@Nullable List<@Nullable String> items, @Nullable LocalDate dueOn) {

    private static final int MOST = 50;
    private static final int TEXT = 4_000;

    void check(Checks checks, String at, LocalDate today) {
        checks.required(at + "/items", items);
        var asked = items == null ? List.<@Nullable String>of() : items;
        checks.that(asked.size() <= MOST, at + "/items", "TOO_MANY");
        for (int i = 0; i < Math.min(asked.size(), MOST); i++) {
            checks.required(at + "/items/" + i, asked.get(i));
            checks.text(at + "/items/" + i, asked.get(i), TEXT);
        }
        checks.that(dueOn == null || !dueOn.isBefore(today), at + "/dueOn", "IN_PAST");
    }

    List<String> asked() {
        return Objects.requireNonNull(items).stream()
                .map(item -> Objects.requireNonNull(item))
                .toList();
    }
}
