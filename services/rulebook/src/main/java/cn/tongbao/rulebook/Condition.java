package cn.tongbao.rulebook;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that must hold before an authority acts: {@code CON-04} to {@code CON-07} (which court
 * confirms an agreement), {@code CON-08} (with what) and {@code APP-12} (what a listing needs).
 *
 * @param items what must be handed in, empty where the condition is none of materials
 */
public record Condition(
        String id,
        String version,
        Text text,
        List<Item> items,
        String citation,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean verified)
        implements Dated {

    public Condition {
        items = List.copyOf(items);
    }

    /**
     * One thing to be handed in.
     *
     * @param code of {@code confirmationMaterials} or {@code listingRequirements}
     */
    public record Item(String code, Text text) {}
}
