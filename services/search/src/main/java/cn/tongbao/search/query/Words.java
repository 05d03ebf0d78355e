package cn.tongbao.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What to look for: words between blanks, and phrases between quotation marks. There is no other
 * syntax; every other character is text.
 *
 * @param whole all of it as typed, for values that hold blanks
 * @param parts each of which must be found
 */
record Words(String whole, List<String> parts) {

    private static final Pattern PART =
            Pattern.compile("[\"“”]([^\"“”]*)[\"“”]?|[^\\s\\u3000\"“”]+");

    private static final Pattern LINK = Pattern.compile("(?i)https?://");

    /** Only marks and signs: nothing that a text could be searched by. */
    private static final Pattern MARKS =
            Pattern.compile("[\\p{P}\\p{Sm}\\p{Sc}\\p{Sk}\\p{C}\\p{Z}\\s]*");

    Words {
        parts = List.copyOf(parts);
    }

    static Words of(String typed) {
        var parts = new ArrayList<String>();
        var matcher = PART.matcher(typed);
        while (matcher.find()) {
            String part = matcher.group(1) == null ? matcher.group() : matcher.group(1).strip();
            if (!MARKS.matcher(part).matches()) {
                parts.add(part);
            }
        }
        return new Words(typed.strip(), parts);
    }

    static boolean isLink(String part) {
        return LINK.matcher(part).lookingAt();
    }

    static String withoutTrailingSlash(String part) {
        return isLink(part) && part.endsWith("/") ? part.substring(0, part.length() - 1) : part;
    }

    /** Whether something was typed of which nothing can be found. */
    boolean hopeless() {
        return parts.isEmpty();
    }
}
