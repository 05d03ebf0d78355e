package cn.tongbao.platform.records.attachment;

import cn.tongbao.platform.identity.FileCapabilities;
import cn.tongbao.platform.identity.FileCapability;
import cn.tongbao.platform.identity.InvalidCapability;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.ProblemException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Turns tokens into files of a record. Tokens are verified here, without asking anybody. */
public final class Attaching {

    private static final int MOST = 20;

    private final FileCapabilities capabilities;
    private final Attachments attachments;

    Attaching(FileCapabilities capabilities, Attachments attachments) {
        this.capabilities = capabilities;
        this.attachments = attachments;
    }

    /**
     * Binds the file of a token to a record.
     *
     * @param pointer where the token stands in the body
     * @throws ProblemException if the token grants this subject nothing, or the file is bound
     *     already
     */
    public RecordFile attach(Subject who, @Nullable String token, String pointer, Place place) {
        return bound(
                verified(token, pointer, place.at(), file -> file.usableBy(who)),
                who.person(),
                pointer,
                place);
    }

    /**
     * Binds the file of a token that an office hands in as a whole, by a system of its own: whoever
     * of that office uploaded it, and nobody else.
     */
    public RecordFile attachOf(String office, @Nullable String token, String pointer, Place place) {
        return bound(
                verified(token, pointer, place.at(), file -> file.usableWithin(office)),
                office,
                pointer,
                place);
    }

    private RecordFile bound(RecordFile file, @Nullable String by, String pointer, Place place) {
        var bound =
                attachments.bind(
                        new Attachment(
                                file,
                                place.record(),
                                place.purpose(),
                                place.owner(),
                                place.at(),
                                by,
                                place.version(),
                                null));
        if (!bound) {
            throw new ProblemException(FileProblem.EVIDENCE_ALREADY_ATTACHED)
                    .at(pointer, FileProblem.EVIDENCE_ALREADY_ATTACHED.name());
        }
        return file;
    }

    /** Binds the files of several tokens, in their order. */
    public List<RecordFile> attachAll(
            Subject who, @Nullable List<String> tokens, String pointer, Place place) {
        var files = new ArrayList<RecordFile>();
        if (tokens != null) {
            if (tokens.size() > MOST) {
                throw new ProblemException(FileProblem.EVIDENCE_LIMIT_EXCEEDED, MOST)
                        .at(pointer, FileProblem.EVIDENCE_LIMIT_EXCEEDED.name());
            }
            for (int i = 0; i < tokens.size(); i++) {
                files.add(attach(who, tokens.get(i), pointer + "/" + i, place));
            }
        }
        return files;
    }

    private RecordFile verified(
            @Nullable String token, String pointer, Instant now, Predicate<FileCapability> usable) {
        if (token != null) {
            try {
                var capability = capabilities.verify(token, now);
                if (usable.test(capability)) {
                    return file(capability);
                }
            } catch (InvalidCapability e) {
                throw invalid(pointer);
            }
        }
        throw invalid(pointer);
    }

    private static ProblemException invalid(String pointer) {
        return new ProblemException(FileProblem.EVIDENCE_TOKEN_INVALID)
                .at(pointer, FileProblem.EVIDENCE_TOKEN_INVALID.name());
    }

    private static RecordFile file(FileCapability capability) {
        return new RecordFile(
                capability.evidenceId(),
                capability.name(),
                capability.mediaType(),
                capability.size(),
                capability.sha256());
    }

    /**
     * Where files are attached.
     *
     * @param record its reference
     * @param version of the record that they come with
     * @param purpose what they are for
     * @param owner whose they are within the record, if not all its readers are to see them
     */
    public record Place(
            String record, long version, String purpose, @Nullable String owner, Instant at) {

        /** Files that every reader of the record sees. */
        public Place(String record, long version, String purpose, Instant at) {
            this(record, version, purpose, null, at);
        }
    }
}
