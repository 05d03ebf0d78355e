package cn.tongbao.directory.engagement;

import cn.tongbao.platform.records.attachment.RecordFile;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * The report.
 *
 * @param contents which of the parts that the law asks for it has (APP-08)
 * @param late whether it came after its day
 */
public record Report(RecordFile file, Set<Content> contents, Instant at, boolean late) {

    /** Copies the contents, in the order of the law. */
    public Report {
        contents = Collections.unmodifiableSet(new TreeSet<>(contents));
    }

    /** The parts that the law asks for (Evidence rules 2019 art. 36). */
    public enum Content {
        /** The court that entrusts. */
        COURT,
        /** What is appraised. */
        MATTER,
        /** The materials. */
        MATERIAL,
        /** The method and what it rests on. */
        METHOD,
        /** The process. */
        PROCESS,
        /** The opinion. */
        OPINION,
        /** The promise, with signatures and qualifications. */
        PROMISE
    }
}
