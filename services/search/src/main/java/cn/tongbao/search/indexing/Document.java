package cn.tongbao.search.indexing;

import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * A record as it can be found.
 *
 * @param version of the record at its owner; a lower one never replaces a higher one
 * @param audience tokens of those who may find it
 * @param body the fields of the index, without the audience
 */
public record Document(
        DocumentKind kind, String reference, long version, Set<String> audience, ObjectNode body) {

    /** Copies the audience. */
    public Document {
        audience = Set.copyOf(audience);
    }
}
