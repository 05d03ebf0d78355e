package cn.tongbao.mediation.confirmation;

import cn.tongbao.mediation.record.Limits;
import cn.tongbao.mediation.record.Texts;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.Deed;
import cn.tongbao.platform.records.attachment.Attaching;
import cn.tongbao.platform.web.Checks;
import cn.tongbao.rulebook.RulebookSource;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The judge rules: the agreement is valid, and enforceable from then on, or the application is
 * dismissed on a coded ground (CON-16, CON-17).
 */
@Service
public class Ruling {

    private static final Set<String> RESULTS = Set.of("CONFIRMED", "DISMISSED");

    private final ConfirmationDesk desk;
    private final Decisions decisions;
    private final Attaching attaching;
    private final RulebookSource rulebook;
    private final Limits limits;
    private final Clock clock;

    Ruling(
            ConfirmationDesk desk,
            Decisions decisions,
            Attaching attaching,
            RulebookSource rulebook,
            Limits limits,
            Clock clock) {
        this.desk = desk;
        this.decisions = decisions;
        this.attaching = attaching;
        this.rulebook = rulebook;
        this.limits = limits;
        this.clock = clock;
    }

    /** Rules. */
    @Transactional
    public ConfirmationView rule(
            Subject who, String reference, @Nullable String ifMatch, RulingRequest request) {
        var sight = desk.take(who, reference, ConfirmationAct.RULE, ifMatch);
        var confirmation = sight.confirmation();
        confirmation.require(ConfirmationTrigger.CONFIRM);
        var now = clock.instant();
        check(request, limits.dayOf(confirmation.appliedAt()), limits.dayOf(now));
        var file =
                attaching.attach(
                        who,
                        request.evidence(),
                        "/evidence",
                        new Attaching.Place(
                                reference, confirmation.nextVersion(), "RULING", null, now));
        confirmation.rule(
                decisions.ruling(
                        confirmation,
                        Texts.given(request.result()),
                        request.ground(),
                        request.number(),
                        request.on() == null ? limits.dayOf(now) : request.on(),
                        request.text(),
                        file),
                Deed.of(who, now),
                limits);
        return desk.put(sight, ConfirmationAct.RULE);
    }

    private void check(RulingRequest request, LocalDate appliedOn, LocalDate today) {
        var dismissed = "DISMISSED".equals(request.result());
        new Checks()
                .required("/result", request.result())
                .that(
                        request.result() == null || RESULTS.contains(request.result()),
                        "/result",
                        "UNKNOWN_CODE")
                .that(!dismissed || request.ground() != null, "/ground", "REQUIRED")
                .that(dismissed || request.ground() == null, "/ground", "NOT_ALLOWED")
                .that(
                        request.ground() == null
                                || Grounds.named(
                                        rulebook.current(),
                                        Grounds.DISMISSAL,
                                        request.ground(),
                                        today),
                        "/ground",
                        "UNKNOWN_CODE")
                .text("/number", request.number(), Texts.NAME)
                .that(request.on() == null || !request.on().isAfter(today), "/on", "IN_FUTURE")
                .that(
                        request.on() == null || !request.on().isBefore(appliedOn),
                        "/on",
                        "BEFORE_APPLICATION")
                .text("/text", request.text(), Texts.MOST)
                .required("/evidence", request.evidence())
                .raise();
    }

    /**
     * A ruling.
     *
     * @param result {@code CONFIRMED} or {@code DISMISSED}
     * @param ground why it is dismissed
     * @param number the court's own number; the registered one if not given
     * @param on the day; today if not given
     * @param evidence token of the file
     */
    public record RulingRequest(
            @Nullable String result,
            @Nullable String ground,
            @Nullable String number,
            @Nullable LocalDate on,
            @Nullable String text,
            @Nullable String evidence) {}
}
