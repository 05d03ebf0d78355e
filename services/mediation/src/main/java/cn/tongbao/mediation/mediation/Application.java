package cn.tongbao.mediation.mediation;

import cn.tongbao.platform.records.attachment.RecordFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An application for confirmation that the parties make jointly (CON-01).
 *
 * @param courtOfficeId the court they apply to
 * @param joined ids of the parties that have joined
 * @param papers what those signed who joined without an account
 * @param confirmationReference the confirmation, once all have joined
 * @param result what the court ruled, once it did
 */
public record Application(
        String courtOfficeId,
        List<String> joined,
        List<RecordFile> papers,
        Instant at,
        @Nullable String confirmationReference,
        @Nullable String result) {

    /** Copies the lists. */
    public Application {
        joined = List.copyOf(joined);
        papers = List.copyOf(papers);
    }

    /** The same, joined by more. */
    public Application joinedBy(List<String> parties, List<RecordFile> signed) {
        var more = new ArrayList<>(joined);
        parties.stream().filter(party -> !more.contains(party)).forEach(more::add);
        var all = new ArrayList<>(papers);
        all.addAll(signed);
        return new Application(courtOfficeId, more, all, at, confirmationReference, result);
    }

    /** The same, filed as that confirmation. */
    public Application filedAs(String reference) {
        return new Application(courtOfficeId, joined, papers, at, reference, null);
    }

    /** The same at the successor of the court. */
    Application at(String heirId) {
        return new Application(heirId, joined, papers, at, confirmationReference, result);
    }

    Application ruled(String ruling) {
        return new Application(courtOfficeId, joined, papers, at, confirmationReference, ruling);
    }
}
