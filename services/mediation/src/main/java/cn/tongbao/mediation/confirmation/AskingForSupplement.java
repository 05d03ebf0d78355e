package cn.tongbao.mediation.confirmation;

import cn.tongbao.mediation.record.Limits;
import cn.tongbao.mediation.record.Texts;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.Deed;
import cn.tongbao.platform.web.Checks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The court asks for what is missing, by a day that it sets (CON-09, CON-13). */
@Service
public class AskingForSupplement {

    private static final int MOST_ITEMS = 20;
    private static final int MOST_YEARS = 1;

    private final ConfirmationDesk desk;
    private final Limits limits;
    private final Clock clock;

    AskingForSupplement(ConfirmationDesk desk, Limits limits, Clock clock) {
        this.desk = desk;
        this.limits = limits;
        this.clock = clock;
    }

    /** Asks. */
    @Transactional
    public ConfirmationView ask(
            Subject who, String reference, @Nullable String ifMatch, SupplementRequest request) {
        var sight = desk.take(who, reference, ConfirmationAct.ASK, ifMatch);
        var confirmation = sight.confirmation();
        confirmation.require(
                confirmation.status() == ConfirmationStatus.ACCEPTED
                        ? ConfirmationTrigger.ASK_IN_REVIEW
                        : ConfirmationTrigger.ASK_BEFORE_ACCEPTANCE);
        var now = clock.instant();
        check(request, limits.dayOf(now));
        confirmation
                .submissions()
                .ask(
                        request.items() == null ? List.of() : request.items(),
                        request.text(),
                        Texts.given(request.dueOn()),
                        Deed.of(who, now),
                        limits);
        return desk.put(sight, ConfirmationAct.ASK);
    }

    private static void check(SupplementRequest request, LocalDate today) {
        var due = request.dueOn();
        var items = request.items();
        var checks =
                new Checks()
                        .that(
                                (items != null && !items.isEmpty())
                                        || (request.text() != null && !request.text().isBlank()),
                                "/items",
                                "REQUIRED")
                        .text("/text", request.text(), Texts.MOST)
                        .required("/dueOn", due)
                        .that(due == null || !due.isBefore(today), "/dueOn", "IN_PAST")
                        .that(
                                due == null || due.isBefore(today.plusYears(MOST_YEARS)),
                                "/dueOn",
                                "TOO_FAR");
        if (items != null) {
            checks.that(items.size() <= MOST_ITEMS, "/items", "TOO_MANY");
            for (int i = 0; i < items.size(); i++) {
                checks.required("/items/" + i, items.get(i))
                        .text("/items/" + i, items.get(i), Texts.NAME);
            }
        }
        checks.raise();
    }

    /** What the court asks for. */
    public record SupplementRequest(
            @Nullable List<String> items, @Nullable String text, @Nullable LocalDate dueOn) {}
}
