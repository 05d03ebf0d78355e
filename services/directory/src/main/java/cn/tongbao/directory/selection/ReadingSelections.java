package cn.tongbao.directory.selection;

import cn.tongbao.directory.beacon.SeenRounds;
import cn.tongbao.platform.identity.Access;
import cn.tongbao.platform.identity.NotReadable;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.Histories;
import cn.tongbao.platform.records.HistoryView;
import cn.tongbao.platform.web.Checks;
import cn.tongbao.platform.web.Cursor;
import cn.tongbao.platform.web.Page;
import java.time.DateTimeException;
import java.time.Instant;
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
            Subject who,
            @Nullable String status,
            @Nullable String cursor,
            @Nullable Integer limit) {
        if (!Access.mayDo(who, SelectionAct.READ)) {
            throw new NotReadable();
        }
        new Checks()
                .that(
                        status == null
                                || Arrays.stream(SelectionStatus.values())
                                        .anyMatch(known -> known.name().equals(status)),
                        "status",
                        "UNKNOWN_CODE")
                .raise();
        var most = Cursor.limit(limit);
        var found = selections.find(who, status, place(cursor), most);
        var page = found.subList(0, Math.min(most, found.size()));
        return new Page<>(
                page.stream().map(SelectionView::of).toList(),
                found.size() > most
                        ? Cursor.encode(
                                page.getLast().createdAt().toString(), page.getLast().reference())
                        : null);
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

    private static Selections.@Nullable Place place(@Nullable String cursor) {
        var keys = Cursor.decode(cursor, 2);
        if (keys.isEmpty()) {
            return null;
        }
        try {
            return new Selections.Place(Instant.parse(keys.get(0)).toString(), keys.get(1));
        } catch (DateTimeException e) {
            throw Cursor.invalid();
        }
    }
}
