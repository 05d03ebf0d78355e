package cn.tongbao.tipintake.receipt;

import cn.tongbao.tipintake.feedback.CaseProgress;
import cn.tongbao.tipintake.feedback.CaseStage;
import cn.tongbao.tipintake.tip.Tip;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The steps of a tip that its reporter is told, oldest first. */
final class Timeline {

    private final List<ReceiptView.TimelineEntry> entries = new ArrayList<>();

    private Timeline() {}

    static List<ReceiptView.TimelineEntry> of(Tip tip, @Nullable CaseProgress progress) {
        var line = new Timeline();
        line.add(tip.submission().submittedAt(), PublicStatus.RECEIVED, PlainWords.received());
        line.opened(tip);
        line.decided(tip);
        if (progress != null) {
            line.stages(progress.steps());
        }
        line.entries.sort(Comparator.comparing(ReceiptView.TimelineEntry::at));
        return List.copyOf(line.entries);
    }

    private void opened(Tip tip) {
        var openedAt = tip.handling().openedAt();
        if (openedAt != null) {
            add(openedAt, PublicStatus.IN_REVIEW, PlainWords.opened());
        }
    }

    private void decided(Tip tip) {
        var decidedAt = tip.handling().decidedAt();
        if (decidedAt == null) {
            return;
        }
        switch (tip.status()) {
            case ACCEPTED -> add(decidedAt, PublicStatus.IN_REVIEW, PlainWords.accepted());
            case REJECTED -> add(decidedAt, PublicStatus.CLOSED, PlainWords.rejected());
            case ANSWERED -> add(decidedAt, PublicStatus.ANSWERED, PlainWords.answered());
            case WITHDRAWN -> add(decidedAt, PublicStatus.CLOSED, PlainWords.withdrawn());
            case RECEIVED, IDENTITY_REQUESTED -> {}
        }
    }

    private void stages(List<CaseProgress.StageStep> steps) {
        var before = CaseStage.IN_REVIEW;
        for (var step : steps) {
            var reopened = before == CaseStage.CLOSED;
            switch (step.stage()) {
                case IN_REVIEW -> {
                    if (reopened) {
                        add(step.at(), PublicStatus.IN_REVIEW, PlainWords.reopened());
                    }
                }
                case WITH_AUTHORITY ->
                        add(
                                step.at(),
                                PublicStatus.WITH_AUTHORITY,
                                reopened ? PlainWords.reopened() : PlainWords.withAuthority());
                case CLOSED -> add(step.at(), PublicStatus.CLOSED, PlainWords.closed());
            }
            before = step.stage();
        }
    }

    private void add(Instant at, PublicStatus status, Words text) {
        entries.add(new ReceiptView.TimelineEntry(at, status.name(), text));
    }
}
