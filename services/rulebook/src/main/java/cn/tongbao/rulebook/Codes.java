package cn.tongbao.rulebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Every enumerated code of the platform with its names, by list ({@code rightTypes}, {@code
 * channels}, ...).
 */
public final class Codes {

    private final Map<String, Map<String, Code>> lists;

    Codes(Map<String, Map<String, Code>> lists) {
        this.lists = new LinkedHashMap<>(lists);
    }

    public Set<String> lists() {
        return Set.copyOf(lists.keySet());
    }

    /** Whether that list holds that code; null is no code. */
    public boolean has(String list, @Nullable String code) {
        return code != null && entries(list).containsKey(code);
    }

    /** All entries of a list in their order. */
    public List<Code> list(String list) {
        return List.copyOf(entries(list).values());
    }

    public Text name(String list, String code) {
        return get(list, code).name();
    }

    public Code get(String list, String code) {
        Code found = entries(list).get(code);
        if (found == null) {
            throw new UnknownRule("codes: %s has no %s".formatted(list, code));
        }
        return found;
    }

    /** That code, which the entry names; refuses the entry if the list has no such code. */
    String in(Entry entry, String list, String code) {
        entry.check(has(list, code), "unknown code %s in %s", code, list);
        return code;
    }

    /** The codes that the entry names under that key, all of that list. */
    Set<String> allIn(Entry entry, String list, String key) {
        List<String> values = entry.strings(key);
        values.forEach(value -> in(entry, list, value));
        return Set.copyOf(values);
    }

    /** Outcomes that count as an administrative penalty. */
    Set<String> penalties() {
        return list("outcomeTypes").stream()
                .filter(Code::penalty)
                .map(Code::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Map<String, Code> entries(String list) {
        Map<String, Code> entries = lists.get(list);
        if (entries == null) {
            throw new UnknownRule("codes: no list " + list);
        }
        return entries;
    }
}
