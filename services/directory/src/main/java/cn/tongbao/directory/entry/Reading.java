package cn.tongbao.directory.entry;

import cn.tongbao.directory.record.Limits;
import cn.tongbao.directory.record.Roles;
import cn.tongbao.platform.identity.Access;
import cn.tongbao.platform.identity.NotAllowed;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.Histories;
import cn.tongbao.platform.records.HistoryView;
import cn.tongbao.platform.web.Checks;
import cn.tongbao.platform.web.Cursor;
import cn.tongbao.platform.web.Page;
import cn.tongbao.rulebook.RulebookSource;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody looks at the registers. What was ever listed is public with its history; what is more
 * than that is for whom it is about, who nominated him and the keeper of the register, whose looks
 * are remembered.
 */
@Service
public class Reading {

    /** What the history tells the public, and with which particulars. */
    private static final Set<String> PUBLIC_ACTS =
            Set.of(
                    "VERIFIED",
                    "LISTED",
                    "REVIEWED",
                    "WARNED",
                    "SUSPENDED",
                    "REMOVED",
                    "READMITTED",
                    "APPOINTED",
                    "CORRECTED",
                    "APPOINTMENT_ENDED",
                    "REVIEW_OVERDUE");

    private static final Set<String> PUBLIC_DETAIL =
            Set.of("reason", "noticeZh", "noticeEn", "ruleId", "changed", "formerNameZh");

    /** What nobody decides: a day has passed. */
    private static final Set<String> BY_CLOCK = Set.of("APPOINTMENT_ENDED", "REVIEW_OVERDUE");

    private static final Set<String> BY_PLATFORM =
            Set.of(
                    "APPOINTMENT_ENDED",
                    "REVIEW_OVERDUE",
                    "DEADLINE_WARNED",
                    "DEADLINE_MOVED",
                    "HANDED_OVER");

    private static final Pattern TECHNICAL_FIELD = Pattern.compile("[A-H]([0-9]{2})?");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    private static final int MOST_WORDS = 200;
    private static final String UNKNOWN = "UNKNOWN_CODE";

    private final EntryDesk desk;
    private final Entries entries;
    private final EntryViews views;
    private final Histories histories;
    private final RulebookSource rulebook;
    private final Limits limits;
    private final Clock clock;

    Reading(
            EntryDesk desk,
            Entries entries,
            EntryViews views,
            Histories histories,
            RulebookSource rulebook,
            Limits limits,
            Clock clock) {
        this.desk = desk;
        this.entries = entries;
        this.views = views;
        this.histories = histories;
        this.rulebook = rulebook;
        this.limits = limits;
        this.clock = clock;
    }

    /** One entry. */
    @Transactional
    public EntryView read(Subject who, Register register, String id) {
        return views.of(who, desk.look(who, register, id, "ENTRY_READ"));
    }

    /** One page of what happened to it, the oldest first. */
    @Transactional
    public Page<HistoryView> history(
            Subject who,
            Register register,
            String id,
            @Nullable String cursor,
            @Nullable Integer limit) {
        var entry = desk.look(who, register, id, "ENTRY_HISTORY_READ");
        if (EntryDesk.inside(who, entry)) {
            var whole = histories.page(id, cursor, limit);
            return who.requirePerson().equals(entry.account())
                    ? new Page<>(
                            whole.items().stream().map(row -> unnamed(row, who)).toList(),
                            whole.nextCursor())
                    : whole;
        }
        var page = histories.page(id, PUBLIC_ACTS, cursor, limit);
        return new Page<>(
                page.items().stream().map(Reading::published).toList(), page.nextCursor());
    }

    /** One page of those that the subject may see, by id. */
    @Transactional(readOnly = true)
    public Page<EntryView> list(
            Subject who,
            Register register,
            ListRequest request,
            @Nullable String cursor,
            @Nullable Integer limit) {
        check(request);
        if ((request.overdue() || request.ending()) && !Access.mayDo(who, EntryAct.KEEP)) {
            throw new NotAllowed();
        }
        var filter =
                new EntryFilter(
                        register,
                        request.kind(),
                        request.status(),
                        new EntryFilter.Asked(
                                request.rightType(),
                                request.appraisalKind(),
                                request.technicalField()),
                        request.region(),
                        request.q(),
                        request.language(),
                        request.selectable(),
                        limits.dayOf(clock.instant()),
                        request.overdue(),
                        request.ending(),
                        Access.mayDo(who, EntryAct.READ_WHOLE));
        var most = Cursor.limit(limit);
        var keys = Cursor.decode(cursor, 1);
        var found = entries.search(who, filter, keys.isEmpty() ? null : keys.getFirst(), most);
        var page = found.subList(0, Math.min(most, found.size()));
        return new Page<>(
                views.items(page), found.size() > most ? Cursor.encode(page.getLast().id()) : null);
    }

    private void check(ListRequest request) {
        var rules = rulebook.current();
        var codes = rules.codes();
        var field = request.technicalField();
        new Checks()
                .that(
                        known(codes.has("entryKinds", request.kind()), request.kind()),
                        "kind",
                        UNKNOWN)
                .that(
                        known(codes.has("entryStatuses", request.status()), request.status()),
                        "status",
                        UNKNOWN)
                .that(
                        known(codes.has("rightTypes", request.rightType()), request.rightType()),
                        "rightType",
                        UNKNOWN)
                .that(
                        known(
                                codes.has("appraisalKinds", request.appraisalKind()),
                                request.appraisalKind()),
                        "appraisalKind",
                        UNKNOWN)
                .that(
                        field == null || TECHNICAL_FIELD.matcher(field).matches(),
                        "technicalField",
                        "MALFORMED")
                .that(
                        known(rules.regions().exists(request.region()), request.region()),
                        "region",
                        UNKNOWN)
                .that(
                        request.language() == null
                                || LANGUAGE.matcher(request.language()).matches(),
                        "language",
                        "MALFORMED")
                .text("q", request.q(), MOST_WORDS)
                .raise();
    }

    private static boolean known(boolean known, @Nullable String code) {
        return code == null || known;
    }

    /** Whom the entry is about reads what the keeper did, and not which officer he is. */
    private static HistoryView unnamed(HistoryView row, Subject who) {
        if (row.person().equals(who.person()) || BY_PLATFORM.contains(row.act())) {
            return row;
        }
        return row.by(row.officeId() == null ? Roles.KEEPER : row.officeId());
    }

    /** Who decided is told as an office and a role, and never as an officer by name. */
    private static HistoryView published(HistoryView row) {
        Map<String, Object> detail = new TreeMap<>();
        row.detail()
                .forEach((name, value) -> {
                    if (PUBLIC_DETAIL.contains(name)) {
                        detail.put(name, value);
                    }
                });
        return new HistoryView(
                row.at(),
                row.act(),
                row.from(),
                row.to(),
                BY_CLOCK.contains(row.act()) ? row.person() : Roles.KEEPER,
                row.officeId(),
                row.version(),
                detail);
    }

    /**
     * What is looked for; null leaves it open.
     *
     * @param selectable whether it can be chosen today
     * @param overdue only those whose yearly review is overdue; for the keeper
     * @param ending only those whose appointment ends soon or has ended; for the keeper
     */
    public record ListRequest(
            @Nullable String kind,
            @Nullable String status,
            @Nullable String rightType,
            @Nullable String appraisalKind,
            @Nullable String technicalField,
            @Nullable String region,
            @Nullable String q,
            @Nullable String language,
            @Nullable Boolean selectable,
            boolean overdue,
            boolean ending) {}
}
