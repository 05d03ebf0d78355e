package cn.tongbao.search.indexing.messaging;

import cn.tongbao.platform.identity.RegionChain;
import cn.tongbao.search.indexing.DocumentKind;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Fills the fields of the index, leaving out what a record does not have. */
final class Fields {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int EXCERPT = 160;
    private static final int CODE = 6;

    private final ObjectNode body = JSON.createObjectNode();
    private final Set<String> exact = new LinkedHashSet<>();

    Fields(DocumentKind kind, String reference) {
        body.put("kind", kind.name()).put("reference", reference);
        exact.add(reference);
    }

    Fields text(String field, @Nullable String value) {
        if (value != null) {
            body.put(field, value);
        }
        return this;
    }

    Fields texts(String field, Collection<String> values) {
        if (!values.isEmpty()) {
            var list = body.putArray(field);
            new LinkedHashSet<>(values).forEach(list::add);
        }
        return this;
    }

    /** The description, and its beginning to show where no part of it was hit. */
    Fields description(@Nullable String description) {
        if (description != null) {
            int end = Math.min(EXCERPT, description.codePointCount(0, description.length()));
            text("description", description);
            text("excerpt", description.substring(0, description.offsetByCodePoints(0, end)));
        }
        return this;
    }

    /** The place, with every region above it, so that a region finds all below it. */
    Fields region(@Nullable String code) {
        String known = known(code);
        text("region", known);
        return texts("regions", RegionChain.upFrom(known));
    }

    /** Another place that the record is found under as well, with every region above that. */
    Fields alsoUnder(@Nullable String code) {
        var regions = new LinkedHashSet<String>();
        body.path("regions").forEach(region -> regions.add(region.stringValue()));
        regions.addAll(RegionChain.upFrom(known(code)));
        return texts("regions", regions);
    }

    private static @Nullable String known(@Nullable String code) {
        return code == null || code.length() != CODE ? null : code;
    }

    /** Values that are found as a whole, in small or capital letters. */
    Fields exact(Collection<String> values) {
        exact.addAll(values);
        return this;
    }

    Fields exact(@Nullable String value) {
        if (value != null) {
            exact.add(value);
        }
        return this;
    }

    /** Links are found with or without the slash at their end. */
    Fields links(Collection<String> links) {
        for (String link : links) {
            exact.add(link.strip());
            exact.add(withoutTrailingSlash(link.strip()));
        }
        return this;
    }

    Fields submitted(@Nullable Instant at) {
        if (at != null) {
            body.put("submittedAt", at.toString());
            body.put("month", YearMonth.from(at.atZone(CHINA)).toString());
        }
        return this;
    }

    Fields updated(Instant at) {
        body.put("updatedAt", at.toString());
        return this;
    }

    ObjectNode body() {
        texts("exact", exact);
        return body;
    }

    private static String withoutTrailingSlash(String link) {
        return link.endsWith("/") ? link.substring(0, link.length() - 1) : link;
    }
}
