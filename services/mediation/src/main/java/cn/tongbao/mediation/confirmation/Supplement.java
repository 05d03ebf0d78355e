package cn.tongbao.mediation.confirmation;

import cn.tongbao.platform.records.attachment.RecordFile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the court asked for, and what it got.
 *
 * @param inReview whether it was asked after acceptance
 */
record Supplement(
        List<String> items,
        @Nullable String text,
        LocalDate dueOn,
        Instant askedAt,
        boolean inReview,
        @Nullable String answer,
        List<RecordFile> files,
        @Nullable Instant answeredAt) {

    Supplement {
        items = List.copyOf(items);
        files = List.copyOf(files);
    }

    Supplement answered(@Nullable String said, List<RecordFile> handedIn, Instant at) {
        return new Supplement(items, text, dueOn, askedAt, inReview, said, handedIn, at);
    }
}
