package cn.tongbao.directory.selection;

import cn.tongbao.directory.draw.Announcement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was published of a draw before its result could be known.
 *
 * @param at when, in legal time
 * @param expectedAt when the round is due, in real time
 * @param names of the members at that time, by id
 * @param redrawOf the draw that this one repeats
 * @param leftOut who of its pool is not in this one
 * @param before other draws of the same body for the same that came before; null in what was kept
 *     before they were told
 */
public record Announced(
        Announcement announcement,
        Instant at,
        Instant expectedAt,
        boolean standIn,
        String publicKey,
        Map<String, Name> names,
        @Nullable String redrawOf,
        List<LeftOut> leftOut,
        @Nullable List<String> before) {

    /** Copies the collections. */
    public Announced {
        names = Map.copyOf(names);
        leftOut = List.copyOf(leftOut);
        before = before == null ? null : List.copyOf(before);
    }

    /** The references of other draws of the same body for the same that came before. */
    public List<String> earlier() {
        return before == null ? List.of() : before;
    }

    /** SHA-256 over everything that was published, in hex. */
    String digest() {
        var more = new ArrayList<String>();
        more.add(at + "/" + expectedAt + "/" + standIn + "/" + redrawOf);
        more.add(names.size() + "/" + leftOut.size() + "/" + earlier().size());
        more.add(String.valueOf(publicKey));
        new TreeMap<>(names)
                .forEach((id, name) -> more.addAll(List.of(id, name.zh(), "" + name.en())));
        leftOut.forEach(one -> more.add(one.memberId() + "/" + one.reason()));
        more.addAll(earlier());
        return announcement.digest(more);
    }

    /** What somebody is called. */
    public record Name(String zh, @Nullable String en) {}
}
