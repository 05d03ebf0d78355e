package cn.tongbao.mediation.mediation;

import cn.tongbao.mediation.record.Limits;
import cn.tongbao.mediation.record.Texts;
import cn.tongbao.platform.identity.NotReadable;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.Deed;
import cn.tongbao.platform.records.attachment.Attaching;
import cn.tongbao.platform.web.Checks;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The mediator lays an agreement before the parties: the file, and its terms in a form that can be
 * tracked. Laid again, it is another edition, and nobody has signed it yet.
 */
@Service
public class LayingAgreement {

    private static final int MOST_TERMS = 200;
    private static final int MOST_YEARS = 50;

    private final MediationDesk desk;
    private final Attaching attaching;
    private final Limits limits;
    private final Clock clock;

    LayingAgreement(MediationDesk desk, Attaching attaching, Limits limits, Clock clock) {
        this.desk = desk;
        this.attaching = attaching;
        this.limits = limits;
        this.clock = clock;
    }

    /** Lays it. */
    @Transactional
    public MediationView lay(
            Subject who, String reference, @Nullable String ifMatch, AgreementRequest request) {
        var sight = desk.take(who, reference, MediationAct.DRAFT, ifMatch);
        var mediation = sight.mediation();
        mediation.require(MediationTrigger.DRAFT);
        var now = clock.instant();
        check(request, mediation, now);
        var file =
                attaching.attach(
                        who,
                        request.evidence(),
                        "/evidence",
                        new Attaching.Place(
                                reference, mediation.nextVersion(), "AGREEMENT", null, now));
        var terms = terms(Texts.given(request.terms()));
        mediation
                .settlement()
                .lay(
                        new Agreement(
                                mediation.settlement().nextEdition(),
                                file,
                                terms,
                                CanonicalTerms.sha256(terms),
                                Boolean.TRUE.equals(request.partial()),
                                request.effectiveOn(),
                                now,
                                List.of(),
                                null,
                                null),
                        Deed.of(who, now));
        return desk.put(sight, MediationAct.DRAFT);
    }

    /** The terms exactly as they are hashed and signed. */
    @Transactional
    public String terms(Subject who, String reference) {
        var sight = desk.look(who, reference, "AGREEMENT_TERMS_READ");
        var agreement = sight.mediation().agreement();
        if (agreement == null) {
            throw new NotReadable();
        }
        return CanonicalTerms.of(agreement.terms());
    }

    private void check(AgreementRequest request, Mediation mediation, Instant now) {
        var today = limits.dayOf(now);
        var effective = request.effectiveOn();
        var checks =
                new Checks()
                        .required("/evidence", request.evidence())
                        .that(
                                effective == null || !effective.isAfter(today),
                                "/effectiveOn",
                                "IN_FUTURE")
                        .that(
                                effective == null || limits.known("CON-02", effective),
                                "/effectiveOn",
                                "TOO_EARLY")
                        .required("/terms", request.terms());
        var terms = request.terms();
        if (terms != null) {
            checks.that(terms.size() <= MOST_TERMS, "/terms", "TOO_MANY");
            for (int i = 0; i < terms.size(); i++) {
                check("/terms/" + i, i + 1, terms.get(i), mediation, checks);
                due("/terms/" + i + "/dueOn", terms.get(i), today, checks);
            }
        }
        checks.raise();
    }

    private static void check(
            String at, int number, @Nullable TermRequest term, Mediation mediation, Checks checks) {
        if (term == null) {
            checks.required(at, null);
            return;
        }
        checks.that(
                        term.number() == null || term.number() == number,
                        at + "/number",
                        "OUT_OF_ORDER")
                .required(at + "/text", term.text())
                .text(at + "/text", term.text(), Texts.MOST)
                .that(
                        term.obligor() == null || mediation.findParty(term.obligor()).isPresent(),
                        at + "/obligor",
                        "UNKNOWN_PARTY")
                .amount(at + "/amount", term.amount())
                .required(at + "/decidesRight", term.decidesRight());
    }

    private static void due(String at, @Nullable TermRequest term, LocalDate today, Checks checks) {
        var due = term == null ? null : term.dueOn();
        checks.that(due == null || due.isAfter(today.minusYears(MOST_YEARS)), at, "TOO_EARLY")
                .that(due == null || due.isBefore(today.plusYears(MOST_YEARS)), at, "TOO_FAR");
    }

    private static List<Term> terms(List<TermRequest> requests) {
        var terms = new ArrayList<Term>();
        for (var request : requests) {
            terms.add(
                    new Term(
                            terms.size() + 1,
                            Texts.given(request.text()),
                            request.obligor(),
                            request.amount(),
                            request.dueOn(),
                            Boolean.TRUE.equals(request.decidesRight())));
        }
        return terms;
    }

    /**
     * An agreement.
     *
     * @param evidence token of its file
     * @param effectiveOn the day it took effect, if it names one, which may lie before the
     *     mediation was entered here; the day of the last signature otherwise
     * @param partial whether it settles a part of the dispute only
     */
    public record AgreementRequest(
            @Nullable String evidence,
            @Nullable LocalDate effectiveOn,
            @Nullable Boolean partial,
            @Nullable List<TermRequest> terms) {}

    /**
     * A term.
     *
     * @param number its place, if given
     * @param obligor id of the party that has to perform
     * @param amount in yuan
     * @param decidesRight whether it decides who owns a right or whether a right is valid
     */
    public record TermRequest(
            @Nullable Integer number,
            @Nullable String text,
            @Nullable String obligor,
            @Nullable String amount,
            @Nullable LocalDate dueOn,
            @Nullable Boolean decidesRight) {}
}
