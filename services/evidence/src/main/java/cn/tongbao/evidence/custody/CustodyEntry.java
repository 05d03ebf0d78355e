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
 * @param handOver for a file that went along with its record: from whom, and under what
 */
public record CustodyEntry(
        FileId file,
        CustodyAct act,
        @Nullable String person,
        @Nullable String office,
        @Nullable RecordRef record,
        Instant at,
        @Nullable HandOver handOver) {

    /** One that tells of no hand-over with a record. */
    public CustodyEntry(
            FileId file,
            CustodyAct act,
            @Nullable String person,
            @Nullable String office,
            @Nullable RecordRef record,
            Instant at) {
        this(file, act, person, office, record, at, null);
    }

    /** The file went along with its record, from one office to another. */
    public static CustodyEntry transferred(
            FileId file, RecordRef record, String toOffice, HandOver handOver, Instant at) {
        return new CustodyEntry(file, CustodyAct.TRANSFERRED, null, toOffice, record, at, handOver);
    }

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

    /**
     * A record went from one office to another.
     *
     * @param id names the hand-over; a file goes along with it once
     * @param fromOffice who had it before
     * @param request the request that it was made under
     */
    public record HandOver(String id, String fromOffice, @Nullable String request) {}
}
