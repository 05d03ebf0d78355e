package cn.tongbao.directory.attachment;

import cn.tongbao.directory.record.DirectoryProblem;
import cn.tongbao.platform.identity.FileCapabilities;
import cn.tongbao.platform.identity.FileCapability;
import cn.tongbao.platform.identity.InvalidCapability;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.ProblemException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns tokens into files of a record. Tokens are verified here, without asking anybody. */
@Component
public class Attaching {

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
        var file = verified(who, token, pointer, place.at());
        var bound =
                attachments.bind(
                        new Attachment(
                                file,
                                place.record(),
                                place.purpose(),
                                place.at(),
                                who.person(),
                                place.version(),
                                null));
        if (!bound) {
            throw new ProblemException(DirectoryProblem.EVIDENCE_ALREADY_ATTACHED)
                    .at(pointer, DirectoryProblem.EVIDENCE_ALREADY_ATTACHED.name());
        }
        return file;
    }

    /** Binds the files of several tokens, in their order. */
    public List<RecordFile> attachAll(
            Subject who, @Nullable List<String> tokens, String pointer, Place place) {
        var files = new ArrayList<RecordFile>();
        if (tokens != null) {
            if (tokens.size() > MOST) {
                throw new ProblemException(DirectoryProblem.EVIDENCE_LIMIT_EXCEEDED, MOST)
                        .at(pointer, DirectoryProblem.EVIDENCE_LIMIT_EXCEEDED.name());
            }
            for (int i = 0; i < tokens.size(); i++) {
                files.add(attach(who, tokens.get(i), pointer + "/" + i, place));
            }
        }
        return files;
    }

    private RecordFile verified(Subject who, @Nullable String token, String pointer, Instant now) {
        if (token != null) {
            try {
                var capability = capabilities.verify(token, now);
                if (capability.usableBy(who)) {
                    return file(capability);
                }
            } catch (InvalidCapability e) {
                throw invalid(pointer);
            }
        }
        throw invalid(pointer);
    }

    private static ProblemException invalid(String pointer) {
        return new ProblemException(DirectoryProblem.EVIDENCE_TOKEN_INVALID)
                .at(pointer, DirectoryProblem.EVIDENCE_TOKEN_INVALID.name());
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
     * @param record the entry or selection
     * @param version of the record that they come with
     * @param purpose what they are for
     */
    public record Place(String record, long version, String purpose, Instant at) {}
}
