package cn.tongbao.search.query;

import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.Checks;
import cn.tongbao.platform.web.Cursor;
import cn.tongbao.rulebook.Rulebook;
import cn.tongbao.rulebook.RulebookSource;
import cn.tongbao.search.indexing.DocumentKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ValueRange;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks a request and cuts it down to what the searcher may see. */
@Component
class PlanningSearch {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int LENGTH = 200;
    private static final int TERMS = 20;
    private static final int VALUES = 50;
    private static final ValueRange YEARS = ValueRange.of(1, 9998);
    private static final Set<String> OFFICE_STATUSES = Set.of("OPEN", "CLOSED");

    private static final List<String> STATUS_LISTS =
            List.of(
                    "tipStatuses",
                    "caseStatuses",
                    "mediationStatuses",
                    "confirmationStatuses",
                    "entryStatuses",
                    "assistanceStatuses",
                    "meetingStatuses",
                    "decisionStatuses",
                    "selectionStatuses",
                    "engagementStatuses",
                    "sharingStatuses");

    private final RulebookSource rulebook;

    PlanningSearch(RulebookSource rulebook) {
        this.rulebook = rulebook;
    }

    SearchPlan plan(Subject who, SearchRequest request) {
        @Nullable Words words = words(request.words());
        var checks = new Checks();
        filters(checks, request, rulebook.current());
        checks.text("q", request.words(), LENGTH);
        checks.that(words == null || words.parts().size() <= TERMS, "q", "TOO_MANY");
        Optional<SortOrder> sort = sort(request.sort(), words);
        checks.that(sort.isPresent(), "sort", "UNKNOWN_CODE");
        checks.raise();
        return new SearchPlan(
                who.tokens(),
                kinds(who, request.kinds()),
                words,
                request.regions(),
                request.rightTypes(),
                request.statuses(),
                startOf(request.from()),
                request.to() == null ? null : startOf(request.to().plusDays(1)),
                sort.orElseThrow(),
                request.cursor(),
                Cursor.limit(request.limit()));
    }

    private static @Nullable Words words(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : Words.of(typed);
    }

    private static void filters(Checks checks, SearchRequest request, Rulebook law) {
        known(checks, "kind", request.kinds(), PlanningSearch::isKind);
        known(checks, "region", request.regions(), law.regions()::exists);
        known(
                checks,
                "rightType",
                request.rightTypes(),
                code -> law.codes().has("rightTypes", code));
        known(checks, "status", request.statuses(), code -> isStatus(law, code));
        checks.that(inReach(request.from()), "from", "OUT_OF_RANGE");
        checks.that(inReach(request.to()), "to", "OUT_OF_RANGE");
        checks.that(
                request.from() == null
                        || request.to() == null
                        || !request.to().isBefore(request.from()),
                "to",
                "BEFORE_FROM");
    }

    private static void known(
            Checks checks, String name, List<String> values, Predicate<String> known) {
        checks.that(values.size() <= VALUES, name, "TOO_MANY");
        checks.that(values.stream().allMatch(known), name, "UNKNOWN_CODE");
    }

    private static boolean isKind(String value) {
        return List.of(DocumentKind.values()).stream().anyMatch(kind -> kind.name().equals(value));
    }

    private static boolean isStatus(Rulebook law, String code) {
        return OFFICE_STATUSES.contains(code)
                || STATUS_LISTS.stream().anyMatch(list -> law.codes().has(list, code));
    }

    private static Optional<SortOrder> sort(@Nullable String asked, @Nullable Words words) {
        if (asked == null) {
            return Optional.of(words == null ? SortOrder.NEWEST : SortOrder.RELEVANCE);
        }
        return SortOrder.of(asked);
    }

    private static List<DocumentKind> kinds(Subject who, List<String> asked) {
        return DocumentKind.readableBy(who).stream()
                .filter(kind -> asked.isEmpty() || asked.contains(kind.name()))
                .toList();
    }

    private static boolean inReach(@Nullable LocalDate day) {
        return day == null || YEARS.isValidIntValue(day.getYear());
    }

    private static @Nullable Instant startOf(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(CHINA).toInstant();
    }
}
