package cn.tongbao.directory.entry;

import cn.tongbao.directory.entry.DecisionRequest.ItemRequest;
import cn.tongbao.directory.record.Limits;
import cn.tongbao.directory.record.Texts;
import cn.tongbao.platform.records.Deed;
import cn.tongbao.platform.web.Checks;
import cn.tongbao.rulebook.Condition;
import cn.tongbao.rulebook.RulebookSource;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a listing needs, by 法释〔2002〕8号 arts. 4 to 9 (APP-12). */
@Component
class Checklist {

    /** The condition that names it. */
    static final String RULE = "APP-12";

    private final RulebookSource rulebook;
    private final Limits limits;

    Checklist(RulebookSource rulebook, Limits limits) {
        this.rulebook = rulebook;
        this.limits = limits;
    }

    /** Adds what is wrong with a checklist: each thing is answered for, once, and nothing else. */
    void check(Checks checks, @Nullable List<ItemRequest> items, Deed deed) {
        checks.required("/items", items);
        if (items == null) {
            return;
        }
        var needed = new HashSet<String>();
        condition(deed).items().forEach(item -> needed.add(item.code()));
        var count = needed.size();
        checks.that(items.size() <= count, "/items", "TOO_MANY");
        for (int i = 0; i < Math.min(items.size(), count); i++) {
            var item = items.get(i);
            var at = "/items/" + i;
            if (Objects.isNull(item)) {
                checks.that(false, at, "REQUIRED");
                continue;
            }
            checks.required(at + "/code", item.code())
                    .required(at + "/met", item.met())
                    .text(at + "/note", item.note(), Texts.MOST)
                    .that(
                            item.code() == null || needed.remove(item.code()),
                            at + "/code",
                            "UNKNOWN_OR_REPEATED");
        }
        checks.that(items.isEmpty() || needed.isEmpty(), "/items", "INCOMPLETE");
    }

    /** The checklist as answered; it was checked. */
    Verification verification(List<ItemRequest> items, Deed deed) {
        return new Verification(
                RULE,
                condition(deed).version(),
                items.stream()
                        .map(item ->
                                new Verification.Item(
                                        Texts.given(item.code()),
                                        Boolean.TRUE.equals(item.met()),
                                        item.note()))
                        .toList(),
                deed.person(),
                deed.at());
    }

    private Condition condition(Deed deed) {
        return rulebook.current().condition(RULE, limits.dayOf(deed.at()));
    }
}
