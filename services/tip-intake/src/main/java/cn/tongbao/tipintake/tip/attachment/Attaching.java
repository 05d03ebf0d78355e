package cn.tongbao.tipintake.tip.attachment;

import cn.tongbao.platform.identity.FileCapabilities;
import cn.tongbao.platform.identity.FileCapability;
import cn.tongbao.platform.identity.InvalidCapability;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.ProblemException;
import cn.tongbao.tipintake.config.IntakeSettings;
import cn.tongbao.tipintake.problem.TipProblem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns tokens into files of a tip. Tokens are verified here, without asking anybody. */
@Component
public class Attaching {

    private static final String POINTER = "/evidence/";

    private final FileCapabilities capabilities;
    private final Attachments attachments;
    private final IntakeSettings settings;

    Attaching(FileCapabilities capabilities, Attachments attachments, IntakeSettings settings) {
        this.capabilities = capabilities;
        this.attachments = attachments;
        this.settings = settings;
    }

    /**
     * What the tokens grant this subject.
     *
     * @throws ProblemException naming each token that is no good, or the limit that is passed
     */
    public List<FileCapability> verified(
            Subject who, @Nullable List<@Nullable String> tokens, Instant now) {
        if (tokens == null) {
            return List.of();
        }
        if (tokens.size() > settings.maxFiles()) {
            throw new ProblemException(
                    TipProblem.EVIDENCE_LIMIT_EXCEEDED,
                    settings.maxFiles(),
                    settings.maxBytes().toMegabytes());
        }
        var granted = new ArrayList<FileCapability>();
        var invalid = new ProblemException(TipProblem.EVIDENCE_TOKEN_INVALID);
        for (int i = 0; i < tokens.size(); i++) {
            var capability = verified(who, tokens.get(i), now);
            if (capability == null) {
                invalid.at(POINTER + i, TipProblem.EVIDENCE_TOKEN_INVALID.name());
            } else {
                granted.add(capability);
            }
        }
        if (!invalid.errors().isEmpty()) {
            throw invalid;
        }
        return granted;
    }

    /**
     * Binds the files to a tip.
     *
     * @param had how many files the tip has already
     * @throws ProblemException naming each file that is bound already
     */
    public List<Attachment> attach(List<FileCapability> files, Place place, int had, Instant now) {
        if (files.isEmpty()) {
            return List.of();
        }
        withinLimits(files, place.tip(), had);
        var bound = files.stream().map(file -> attachment(file, place, now)).toList();
        var free = attachments.bind(bound);
        var taken = new ProblemException(TipProblem.EVIDENCE_ALREADY_ATTACHED);
        for (int i = 0; i < files.size(); i++) {
            if (!free.remove(files.get(i).evidenceId())) {
                taken.at(POINTER + i, TipProblem.EVIDENCE_ALREADY_ATTACHED.name());
            }
        }
        if (!taken.errors().isEmpty()) {
            throw taken;
        }
        return bound;
    }

    private void withinLimits(List<FileCapability> files, String tip, int had) {
        long bytes = files.stream().mapToLong(FileCapability::size).sum();
        if (had > 0) {
            bytes += attachments.bytesOf(tip);
        }
        if (had + files.size() > settings.maxFiles() || bytes > settings.maxBytes().toBytes()) {
            throw new ProblemException(
                    TipProblem.EVIDENCE_LIMIT_EXCEEDED,
                    settings.maxFiles(),
                    settings.maxBytes().toMegabytes());
        }
    }

    private @Nullable FileCapability verified(Subject who, @Nullable String token, Instant now) {
        if (token == null) {
            return null;
        }
        try {
            var capability = capabilities.verify(token, now);
            return capability.usableBy(who) ? capability : null;
        } catch (InvalidCapability e) {
            return null;
        }
    }

    private static Attachment attachment(FileCapability file, Place place, Instant now) {
        return new Attachment(
                file.evidenceId(),
                place.tip(),
                place.message(),
                file.name(),
                file.mediaType(),
                file.size(),
                file.sha256(),
                now,
                place.by(),
                place.version(),
                place.identity(),
                null);
    }

    /**
     * Where files are attached.
     *
     * @param version of the tip that they come with
     * @param message that they come with
     * @param by who attaches them, if somebody is signed in
     * @param identity whether they show who the reporter is
     */
    public record Place(
            String tip,
            long version,
            @Nullable UUID message,
            @Nullable String by,
            boolean identity) {}
}
