package cn.tongbao.caserouting.reference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of codes with their names.
 *
 * @param version of the rulebook that gave it; also its entity tag
 */
public record ReferenceList(List<Item> items, String version) {

    /** Copies the items. */
    public ReferenceList {
        items = List.copyOf(items);
    }

    /** One code; {@code parent} says where a region lies. */
    public record Item(String code, String zh, String en, @Nullable String parent) {}
}
