package cn.tongbao.evidence.auditheads;

import java.time.Instant;

/**
 * The end of a service's audit chain at some time.
 *
 * @param service whose chain
 * @param count how many rows it had
 * @param hash of the last of them
 * @param at when that was
 */
public record AuditHead(String service, long count, String hash, Instant at) {

    /** What a newly told head means beside the one that is kept. */
    enum Finding {
        /** The chain has grown. */
        GROWN,
        /** Nothing new: the same head again, or an older one that was late on its way. */
        KNOWN,
        /** A later head counts fewer rows. */
        SHRANK,
        /** The same number of rows has another hash. */
        CHANGED
    }

    Finding beside(AuditHead kept) {
        if (count > kept.count) {
            return Finding.GROWN;
        }
        if (count == kept.count) {
            return hash.equals(kept.hash) ? Finding.KNOWN : Finding.CHANGED;
        }
        return at.isAfter(kept.at) ? Finding.SHRANK : Finding.KNOWN;
    }
}
