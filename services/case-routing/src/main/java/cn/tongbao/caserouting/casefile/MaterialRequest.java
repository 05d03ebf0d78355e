package cn.tongbao.caserouting.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an office asks the reporter for, and what came back.
 *
 * @param items the things asked for
 * @param text what the reporter is told
 * @param dueOn until when it is wanted
 * @param answers what the reporter answered, in order
 */
public record MaterialRequest(
        UUID requestId,
        List<String> items,
        String text,
        @Nullable LocalDate dueOn,
        Instant askedAt,
        List<Answer> answers) {

    /** Copies the lists. */
    public MaterialRequest {
        items = CaseContent.copied(items);
        answers = CaseContent.copied(answers);
    }

    MaterialRequest answered(List<Answer> given) {
        return new MaterialRequest(requestId, items, text, dueOn, askedAt, given);
    }

    /** An answer of the reporter, with the files that he added. */
    public record Answer(String text, List<EvidenceFile> evidence, @Nullable Instant at) {

        /** Copies the files. */
        public Answer {
            evidence = CaseContent.copied(evidence);
        }
    }
}
