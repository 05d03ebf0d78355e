package cn.tongbao.mediation.confirmation;

import cn.tongbao.mediation.record.Limits;
import cn.tongbao.platform.records.Deed;
import cn.tongbao.platform.records.attachment.RecordFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The part of an application that holds its papers: what was handed in, and what the court asked
 * for besides.
 */
final class Submissions {

    private final transient Confirmation confirmation;
    private List<Material> materials;
    private List<Supplement> supplements;

    Submissions(Confirmation confirmation, List<Material> materials, List<Supplement> supplements) {
        this.confirmation = confirmation;
        this.materials = materials;
        this.supplements = supplements;
    }

    /** The court asks for something by a day that it sets. */
    void ask(List<String> items, @Nullable String text, LocalDate dueOn, Deed deed, Limits limits) {
        var inReview = confirmation.status() == ConfirmationStatus.ACCEPTED;
        var transition =
                confirmation
                        .status()
                        .on(
                                inReview
                                        ? ConfirmationTrigger.ASK_IN_REVIEW
                                        : ConfirmationTrigger.ASK_BEFORE_ACCEPTANCE);
        if (inReview) {
            confirmation.timing().letReviewRunBeside();
        }
        supplements =
                Confirmation.plus(
                        supplements,
                        new Supplement(
                                items, text, dueOn, deed.at(), inReview, null, List.of(), null));
        confirmation.pass(
                transition, "SUPPLEMENT_REQUESTED", deed, Map.of("dueOn", dueOn.toString()));
        confirmation.timing().start(limits.until("CON-13", dueOn, deed.at()));
    }

    /** What the court asked for is handed in. */
    void supply(
            @Nullable String text,
            List<RecordFile> files,
            List<Material> more,
            Deed deed,
            Limits limits) {
        var asked = supplements.isEmpty() ? null : supplements.getLast();
        var inReview = asked != null && asked.inReview();
        var trigger =
                inReview
                        ? ConfirmationTrigger.SUPPLY_IN_REVIEW
                        : ConfirmationTrigger.SUPPLY_BEFORE_ACCEPTANCE;
        confirmation.require(trigger);
        if (asked != null) {
            supplements =
                    Confirmation.plus(
                            supplements.subList(0, supplements.size() - 1),
                            asked.answered(text, files, deed.at()));
        }
        var all = new ArrayList<>(materials);
        all.addAll(more);
        materials = List.copyOf(all);
        confirmation.move(trigger, "SUPPLEMENTED", deed, Map.of("files", files.size()), limits);
        if (inReview) {
            confirmation.timing().showReview();
        }
    }

    List<Material> materials() {
        return materials;
    }

    List<Supplement> supplements() {
        return supplements;
    }
}
