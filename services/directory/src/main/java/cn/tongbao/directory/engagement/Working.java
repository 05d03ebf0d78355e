package cn.tongbao.directory.engagement;

import cn.tongbao.directory.record.DirectoryProblem;
import cn.tongbao.directory.record.Limits;
import cn.tongbao.directory.record.Texts;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.Deed;
import cn.tongbao.platform.records.attachment.Attaching;
import cn.tongbao.platform.web.Checks;
import cn.tongbao.platform.web.ProblemException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Materials go out, each examined by the parties before (Evidence rules 2019 art. 34); the report
 * comes in with all that art. 36 asks for. Files carry the custody.
 */
@Service
public class Working {

    private static final int MOST = 20;
    private static final int FARTHEST_YEARS = 2;
    private static final int OLDEST_YEARS = 30;

    private final EngagementDesk desk;
    private final Attaching attaching;
    private final Limits limits;
    private final Clock clock;

    Working(EngagementDesk desk, Attaching attaching, Limits limits, Clock clock) {
        this.desk = desk;
        this.attaching = attaching;
        this.limits = limits;
        this.clock = clock;
    }

    /** Hands materials over; the first time with the letter and the day. */
    @Transactional
    public EngagementView handOver(
            Subject who, String reference, @Nullable String ifMatch, HandoverRequest request) {
        var engagement = desk.take(who, reference, EngagementAct.HAND_OVER, ifMatch);
        engagement.require(EngagementTrigger.HAND_OVER);
        engagement.requireUndisputed();
        desk.requireUnflagged(engagement);
        var deed = Deed.of(who, clock.instant());
        var today = limits.dayOf(deed.at());
        var first = engagement.status() == EngagementStatus.ACCEPTED;
        check(request, first, today);
        var items = new ArrayList<Handover.Item>();
        var requested = Texts.given(request.items());
        for (int i = 0; i < requested.size(); i++) {
            var item = requested.get(i);
            items.add(
                    new Handover.Item(
                            Texts.given(item.description()),
                            Texts.given(item.examinedOn()),
                            attaching.attach(
                                    who,
                                    item.evidence(),
                                    "/items/" + i + "/evidence",
                                    new Attaching.Place(
                                            reference,
                                            engagement.nextVersion(),
                                            "MATERIAL",
                                            deed.at()))));
        }
        engagement.handOver(
                new Handover(deed.at(), deed.person(), items),
                letter(request.letter()),
                request.dueOn(),
                deed,
                limits);
        return desk.put(engagement, who, deed);
    }

    private static void check(HandoverRequest request, boolean first, LocalDate today) {
        var checks = new Checks().required("/items", request.items());
        var items = Objects.requireNonNullElse(request.items(), List.<ItemRequest>of());
        checks.that(items.size() <= MOST, "/items", "TOO_MANY");
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            var at = "/items/" + i;
            checks.required(at, item);
            if (item == null) {
                continue;
            }
            checks.required(at + "/description", item.description())
                    .text(at + "/description", item.description(), Texts.MOST)
                    .required(at + "/evidence", item.evidence());
        }
        var letter = request.letter();
        if (first) {
            checks.required("/letter", letter).required("/dueOn", request.dueOn());
        } else {
            checks.that(letter == null, "/letter", "NOT_ALLOWED")
                    .that(request.dueOn() == null, "/dueOn", "NOT_ALLOWED");
        }
        if (letter != null) {
            checks.required("/letter/matter", letter.matter())
                    .text("/letter/matter", letter.matter(), Texts.MOST)
                    .required("/letter/scope", letter.scope())
                    .text("/letter/scope", letter.scope(), Texts.MOST)
                    .required("/letter/aim", letter.aim())
                    .text("/letter/aim", letter.aim(), Texts.MOST);
        }
        checks.that(
                        request.dueOn() == null || request.dueOn().isAfter(today),
                        "/dueOn",
                        "NOT_IN_FUTURE")
                .that(near(request.dueOn(), today), "/dueOn", "TOO_FAR")
                .raise();
        examined(items, today);
    }

    /** What the parties have not examined may not be used. */
    private static void examined(List<ItemRequest> items, LocalDate today) {
        var refused = new ProblemException(DirectoryProblem.MATERIAL_NOT_EXAMINED);
        for (int i = 0; i < items.size(); i++) {
            var on = items.get(i).examinedOn();
            if (on == null || on.isAfter(today) || on.isBefore(today.minusYears(OLDEST_YEARS))) {
                refused.at("/items/" + i + "/examinedOn", refused.code().code());
            }
        }
        if (!refused.errors().isEmpty()) {
            throw refused;
        }
    }

    private static @Nullable Letter letter(@Nullable LetterRequest letter) {
        return letter == null
                ? null
                : new Letter(
                        Texts.given(letter.matter()),
                        Texts.given(letter.scope()),
                        Texts.given(letter.aim()));
    }

    /** Moves the day. */
    @Transactional
    public EngagementView extend(
            Subject who, String reference, @Nullable String ifMatch, ExtensionRequest request) {
        var engagement = desk.take(who, reference, EngagementAct.EXTEND, ifMatch);
        engagement.require(EngagementTrigger.EXTEND);
        engagement.requireUndisputed();
        var deed = Deed.of(who, clock.instant());
        var due = engagement.dueOn();
        var today = limits.dayOf(deed.at());
        new Checks()
                .required("/dueOn", request.dueOn())
                .that(
                        request.dueOn() == null
                                || (request.dueOn().isAfter(today)
                                        && (due == null || request.dueOn().isAfter(due))),
                        "/dueOn",
                        "NOT_LATER")
                .that(near(request.dueOn(), today), "/dueOn", "TOO_FAR")
                .required("/reason", request.reason())
                .text("/reason", request.reason(), Texts.MOST)
                .raise();
        engagement.extend(
                Texts.given(request.dueOn()), Texts.given(request.reason()), deed, limits);
        return desk.put(engagement, who, deed);
    }

    private static boolean near(@Nullable LocalDate due, LocalDate today) {
        return due == null || due.isBefore(today.plusYears(FARTHEST_YEARS));
    }

    /** Hands the report in. */
    @Transactional
    public EngagementView report(
            Subject who, String reference, @Nullable String ifMatch, ReportRequest request) {
        var engagement = desk.take(who, reference, EngagementAct.REPORT, ifMatch);
        if (!desk.reportRefused(engagement)) {
            engagement.require(EngagementTrigger.REPORT);
        }
        engagement.requireUndisputed();
        var named = Objects.requireNonNullElse(request.contents(), List.<String>of());
        var known =
                Arrays.stream(Report.Content.values()).map(Enum::name).collect(Collectors.toSet());
        new Checks()
                .required("/evidence", request.evidence())
                .that(known.containsAll(named), "/contents", "UNKNOWN_CODE")
                .raise();
        complete(Set.copyOf(named));
        var deed = Deed.of(who, clock.instant());
        var file =
                attaching.attach(
                        who,
                        request.evidence(),
                        "/evidence",
                        new Attaching.Place(
                                reference, engagement.nextVersion(), "REPORT", deed.at()));
        var due = engagement.dueOn();
        var late = due != null && limits.dayOf(deed.at()).isAfter(due);
        engagement.report(
                new Report(file, EnumSet.allOf(Report.Content.class), deed.at(), late), deed);
        return desk.put(engagement, who, deed);
    }

    /** A report that lacks a part is no report yet. */
    private static void complete(Set<String> named) {
        var missing =
                Arrays.stream(Report.Content.values())
                        .map(Enum::name)
                        .filter(part -> !named.contains(part))
                        .toList();
        if (!missing.isEmpty()) {
            throw new ProblemException(
                            DirectoryProblem.REPORT_INCOMPLETE, String.join(", ", missing))
                    .at("/contents", DirectoryProblem.REPORT_INCOMPLETE.code());
        }
    }

    /**
     * Materials to hand over.
     *
     * @param letter what is to be appraised; with the first ones
     * @param dueOn the day of the report; with the first ones
     */
    public record HandoverRequest(
            @Nullable List<ItemRequest> items,
            @Nullable LetterRequest letter,
            @Nullable LocalDate dueOn) {}

    /** One of them. */
    public record ItemRequest(
            @Nullable String description,
            @Nullable LocalDate examinedOn,
            @Nullable String evidence) {}

    /** Matter, scope and aim (Evidence rules 2019 art. 32(3)). */
    public record LetterRequest(
            @Nullable String matter, @Nullable String scope, @Nullable String aim) {}

    /** A later day. */
    public record ExtensionRequest(@Nullable LocalDate dueOn, @Nullable String reason) {}

    /** The report and which parts it has. */
    public record ReportRequest(@Nullable String evidence, @Nullable List<String> contents) {}
}
