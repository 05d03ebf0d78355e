package cn.tongbao.directory.entry;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The checklist as a keeper went through it.
 *
 * @param ruleId the condition that names what is needed
 * @param ruleVersion the row of it that was gone by
 */
public record Verification(
        String ruleId, String ruleVersion, List<Item> items, String by, Instant at) {

    /** Copies the items. */
    public Verification {
        items = List.copyOf(items);
    }

    /** Whether everything was found there. */
    boolean met() {
        return items.stream().allMatch(Item::met);
    }

    /** One thing that is needed. */
    public record Item(String code, boolean met, @Nullable String note) {}
}
