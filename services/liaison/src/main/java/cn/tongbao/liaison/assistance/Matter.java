package cn.tongbao.liaison.assistance;

import cn.tongbao.platform.records.attachment.RecordFile;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is asked.
 *
 * @param kind code of {@code assistanceKinds}
 * @param caseReference the case that it is for
 * @param framework the regional framework that both places share; its limits run
 * @param continues the request that this one follows, at another office
 * @param sharing how far the data may be shared, where data of authorities is asked for
 */
public record Matter(
        String kind,
        String text,
        @Nullable String caseReference,
        @Nullable String framework,
        @Nullable String continues,
        @Nullable DataSharing sharing,
        List<RecordFile> files) {

    static final String CASE_TRANSFER = "CASE_TRANSFER";
    static final String INFORMATION = "INFORMATION";

    /** Copies the files. */
    public Matter {
        files = List.copyOf(files);
    }

    /** Whether a case is to go to the office asked. */
    boolean transfersCase() {
        return kind.equals(CASE_TRANSFER);
    }

    /** The same with what else was found, for whoever takes the matter over (XRG-07). */
    Matter with(Stream<RecordFile> found) {
        return new Matter(
                kind,
                text,
                caseReference,
                framework,
                continues,
                sharing,
                Stream.concat(files.stream(), found).distinct().toList());
    }

    Matter goingOn(String reference, @Nullable String inFramework) {
        return new Matter(kind, text, caseReference, inFramework, reference, sharing, files);
    }

    /** Keeps the text out of logs. */
    @Override
    public String toString() {
        return "Matter[" + kind + "]";
    }
}
