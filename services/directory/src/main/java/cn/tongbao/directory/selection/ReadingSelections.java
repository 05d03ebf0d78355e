package cn.tongbao.directory.selection;

import cn.tongbao.directory.beacon.SeenRounds;
import cn.tongbao.directory.record.Texts;
import cn.tongbao.platform.identity.Access;
import cn.tongbao.platform.identity.NotReadable;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.Histories;
import cn.tongbao.platform.records.HistoryView;
import cn.tongbao.platform.web.Checks;
import cn.tongbao.platform.web.Cursor;
import cn.tongbao.platform.web.Page;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Selections for those who choose, and the proofs of draws for everybody. */
@Service
public class ReadingSelections {

    private final SelectionDesk desk;
    private final Selections selections;
    private final SeenRounds rounds;
    private final Histories histories;

    ReadingSelections(
            SelectionDesk desk, Selections selections, SeenRounds rounds, Histories histories) {
        this.desk = desk;
        this.selections = selections;
        this.rounds = rounds;
        this.histories = histories;
    }

    /** One of them. */
    @Transactional
    public SelectionView read(Subject who, String reference) {
        return SelectionView.of(desk.look(who, reference, "SELECTION_READ"));
    }

    /** One page of what happened to one of them, the oldest first. */
    @Transactional
    public Page<HistoryView> history(
            Subject who, String reference, @Nullable String cursor, @Nullable Integer limit) {
        desk.look(who, reference, "SELECTION_HISTORY_READ");
        return histories.page(reference, cursor, limit);
    }

    /** One page of them, the newest first. */
    @Transactional(readOnly = true)
    public Page<SelectionView> list(
            Subject who, Question question, @Nullable String cursor, @Nullable Integer limit) {
        if (!Access.mayDo(who, SelectionAct.READ)) {
            throw new NotReadable();
        }
        var status = question.status();
        var kind = question.kind();
        new Checks()
                .that(named(SelectionStatus.values(), status), "status", "UNKNOWN_CODE")
                .that(named(SelectionKind.values(), kind), "kind", "UNKNOWN_CODE")
                .text("case", question.ofCase(), Texts.TITLE)
                .raise();
        var most = Cursor.limit(limit);
        var filter =
                new Selections.Filter(
                        status,
                        kind == null ? null : SelectionKind.valueOf(kind),
                        question.ofCase());
        var found = selections.find(who, filter, place(cursor), most);
        var page = found.subList(0, Math.min(most, found.size()));
        return new Page<>(
                page.stream().map(SelectionView::of).toList(),
                found.size() > most
                        ? Cursor.encode(
                                page.getLast().createdAt().toString(), page.getLast().reference())
                        : null);
    }

    /** One page of all draws, void ones among them, the newest first, for everybody. */
    @Transactional(readOnly = true)
    public Page<DrawView> draws(@Nullable String cursor, @Nullable Integer limit) {
        var most = Cursor.limit(limit);
        var found = selections.draws(place(cursor), most);
        var page = found.subList(0, Math.min(most, found.size()));
        return new Page<>(
                page,
                found.size() > most
                        ? Cursor.encode(
                                page.getLast().announcedAt().toString(), page.getLast().reference())
                        : null);
    }

    private static boolean named(Enum<?>[] values, @Nullable String code) {
        return code == null || Arrays.stream(values).anyMatch(value -> value.name().equals(code));
    }

    /** The proof of a draw, whether it is resolved or not. */
    @Transactional(readOnly = true)
    public ProofView proof(String reference) {
        var selection = selections.get(reference);
        var announced = selection.announced();
        if (announced == null) {
            throw new NotReadable();
        }
        return ProofView.of(selection, rounds.contradictions(announced.announcement().entropy()));
    }

    /**
     * Which selections are looked for.
     *
     * @param kind agreed or drawn
     * @param ofCase the reference of a case, or what the body calls it
     */
    public record Question(
            @Nullable String status, @Nullable String kind, @Nullable String ofCase) {}

    private static Selections.@Nullable Place place(@Nullable String cursor) {
        var keys = Cursor.decode(cursor, 2);
        return keys.isEmpty()
                ? null
                : new Selections.Place(Cursor.instant(keys.get(0)).toString(), keys.get(1));
    }
}
