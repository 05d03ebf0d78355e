package cn.tongbao.mediation.mediation;

import cn.tongbao.mediation.record.Limits;
import cn.tongbao.mediation.record.Texts;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.Deed;
import cn.tongbao.platform.records.attachment.Attaching;
import cn.tongbao.platform.web.Checks;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A party reports that a term was performed; one whose day passes before is in default. */
@Service
public class PerformingTerm {

    private final MediationDesk desk;
    private final Attaching attaching;
    private final Limits limits;
    private final Course course;
    private final Clock clock;

    PerformingTerm(
            MediationDesk desk, Attaching attaching, Limits limits, Course course, Clock clock) {
        this.desk = desk;
        this.attaching = attaching;
        this.limits = limits;
        this.course = course;
        this.clock = clock;
    }

    /** Reports it. */
    @Transactional
    public MediationView perform(
            Subject who, String reference, @Nullable String ifMatch, PerformanceRequest request) {
        var sight = desk.take(who, reference, MediationAct.PERFORM, ifMatch);
        var mediation = sight.mediation();
        mediation.require(MediationTrigger.PERFORM);
        var now = clock.instant();
        var today = limits.dayOf(now);
        check(request, mediation, today);
        if (request.evidence() != null) {
            attaching.attach(
                    who,
                    request.evidence(),
                    "/evidence",
                    new Attaching.Place(
                            reference, mediation.nextVersion(), "PERFORMANCE", null, now));
        }
        mediation
                .settlement()
                .perform(
                        Texts.given(request.term()),
                        request.performedOn() == null ? today : request.performedOn(),
                        request.text(),
                        Deed.of(who, now),
                        limits,
                        course);
        return desk.put(sight, MediationAct.PERFORM);
    }

    private static void check(PerformanceRequest request, Mediation mediation, LocalDate today) {
        var term = request.term();
        new Checks()
                .required("/term", term)
                .that(
                        term == null
                                || mediation.settlement().performance().stream()
                                        .anyMatch(one -> one.term() == term),
                        "/term",
                        "UNKNOWN_TERM")
                .that(
                        request.performedOn() == null || !request.performedOn().isAfter(today),
                        "/performedOn",
                        "IN_FUTURE")
                .text("/text", request.text(), Texts.MOST)
                .raise();
    }

    /**
     * That a term was performed.
     *
     * @param term its number
     * @param performedOn the day; today if not given
     * @param evidence token of a file that shows it
     */
    public record PerformanceRequest(
            @Nullable Integer term,
            @Nullable LocalDate performedOn,
            @Nullable String text,
            @Nullable String evidence) {}
}
