package cn.tongbao.caserouting.reference;

import cn.tongbao.platform.identity.NotReadable;
import cn.tongbao.platform.web.Checks;
import cn.tongbao.rulebook.Region;
import cn.tongbao.rulebook.Regions;
import cn.tongbao.rulebook.Rulebook;
import cn.tongbao.rulebook.RulebookSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The codes and regions of the rulebook, by the names that they have on the wire. */
@Service
public class ReferenceLists {

    private static final String REGIONS = "regions";
    private static final Pattern CAPITAL = Pattern.compile("[A-Z]");

    private final RulebookSource rulebook;

    ReferenceLists(RulebookSource rulebook) {
        this.rulebook = rulebook;
    }

    /**
     * One list.
     *
     * @param name as in {@code right-types}
     * @param parent for regions: the region whose direct parts are wanted
     */
    public ReferenceList get(String name, @Nullable String parent) {
        var rules = rulebook.current();
        var items = name.equals(REGIONS) ? regions(rules, parent) : codes(rules, name);
        return new ReferenceList(items, rules.version());
    }

    private static List<ReferenceList.Item> codes(Rulebook rules, String name) {
        var list =
                rules.codes().lists().stream()
                        .filter(known -> wireName(known).equals(name))
                        .findFirst()
                        .orElseThrow(NotReadable::new);
        return rules.codes().list(list).stream()
                .map(code ->
                        new ReferenceList.Item(
                                code.code(), code.name().zh(), code.name().en(), null))
                .toList();
    }

    private static List<ReferenceList.Item> regions(Rulebook rules, @Nullable String parent) {
        var regions = rules.regions();
        if (parent == null) {
            return all(regions);
        }
        new Checks().that(regions.exists(parent), "parent", "UNKNOWN_CODE").raise();
        return regions.children(parent).stream().map(region -> item(region, parent)).toList();
    }

    /** The country and its provinces; the rest is asked for by parent. */
    private static List<ReferenceList.Item> all(Regions regions) {
        var items = new ArrayList<ReferenceList.Item>();
        items.add(item(regions.get(Regions.NATIONAL), null));
        regions.children(Regions.NATIONAL).stream()
                .map(region -> item(region, Regions.NATIONAL))
                .forEach(items::add);
        return items;
    }

    private static ReferenceList.Item item(Region region, @Nullable String parent) {
        return new ReferenceList.Item(
                region.code(), region.name().zh(), region.name().en(), parent);
    }

    /** {@code rightTypes} is {@code right-types} on the wire. */
    static String wireName(String list) {
        return CAPITAL.matcher(list)
                .replaceAll(letter -> '-' + letter.group().toLowerCase(Locale.ROOT));
    }

    /** The names of all lists, for the documents. */
    public List<String> names() {
        var names =
                rulebook.current().codes().lists().stream()
                        .map(ReferenceLists::wireName)
                        .collect(Collectors.toCollection(ArrayList::new));
        names.add(REGIONS);
        names.sort(String::compareTo);
        return names;
    }
}
