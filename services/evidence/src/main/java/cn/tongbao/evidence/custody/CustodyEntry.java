package cn.tongbao.evidence.custody;

import cn.tongbao.evidence.seal.FileId;
import cn.tongbao.evidence.seal.RecordRef;
import cn.tongbao.platform.identity.Subject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the chain.
 *
 * @param file which file
 * @param act what happened to it
 * @param person who did it; null for the public and for the platform itself
 * @param office whose act it was, or who was given the file
 * @param record through which record
 * @param at when
 */
public record CustodyEntry(
        FileId file,
        CustodyAct act,
        @Nullable String person,
        @Nullable String office,
        @Nullable RecordRef record,
        Instant at) {

    /** Somebody's own act. */
    public static CustodyEntry by(Subject who, FileId file, CustodyAct act, Instant at) {
        return new CustodyEntry(file, act, who.person(), who.office(), null, at);
    }

    /** Something that happened through a record. */
    public static CustodyEntry through(
            RecordRef record, FileId file, CustodyAct act, @Nullable String office, Instant at) {
        return new CustodyEntry(file, act, null, office, record, at);
    }

    /** The platform's own act. */
    public static CustodyEntry ours(FileId file, CustodyAct act, Instant at) {
        return new CustodyEntry(file, act, null, null, null, at);
    }
}
