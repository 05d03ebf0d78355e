package cn.tongbao.mediation.mediator;

import cn.tongbao.mediation.record.Limits;
import cn.tongbao.mediation.record.MediationProblem;
import cn.tongbao.mediation.record.Roles;
import cn.tongbao.mediation.record.Texts;
import cn.tongbao.platform.identity.NotAllowed;
import cn.tongbao.platform.identity.NotReadable;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.AuditTrail;
import cn.tongbao.platform.web.Checks;
import cn.tongbao.platform.web.Cursor;
import cn.tongbao.platform.web.Page;
import cn.tongbao.platform.web.ProblemException;
import cn.tongbao.platform.web.Versions;
import cn.tongbao.rulebook.RulebookSource;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The secretary keeps the mediators of his body; parties and mediators look them up. */
@Service
public class KeepingMediators {

    private static final String RECORD_KIND = "MEDIATOR";
    private static final int MOST_YEARS = 80;
    private static final int MOST_CODES = 30;

    private final Mediators mediators;
    private final RulebookSource rulebook;
    private final Limits limits;
    private final AuditTrail audit;
    private final Clock clock;

    KeepingMediators(
            Mediators mediators,
            RulebookSource rulebook,
            Limits limits,
            AuditTrail audit,
            Clock clock) {
        this.mediators = mediators;
        this.rulebook = rulebook;
        this.limits = limits;
        this.audit = audit;
        this.clock = clock;
    }

    /** One page of those of a body, or of all. */
    @Transactional(readOnly = true)
    public Page<Mediator> list(
            Subject who,
            @Nullable String bodyOfficeId,
            @Nullable String cursor,
            @Nullable Integer limit) {
        toRead(who);
        var most = Cursor.limit(limit);
        var found = mediators.of(bodyOfficeId, today(), Cursor.decode(cursor, 2), most);
        var page = found.subList(0, Math.min(most, found.size()));
        var next =
                found.size() > most
                        ? Cursor.encode(page.getLast().name(), page.getLast().person())
                        : null;
        return new Page<>(page, next);
    }

    /** One of them. */
    @Transactional(readOnly = true)
    public Mediator read(Subject who, String person) {
        toRead(who);
        return mediators.find(person, today()).orElseThrow(NotReadable::new);
    }

    /** Enters a mediator, or replaces what is known of him. */
    @Transactional
    public Mediator keep(
            Subject who, String person, @Nullable String ifMatch, MediatorRequest request) {
        toRead(who);
        if (!who.has(Roles.SECRETARY) || who.office() == null) {
            throw new NotAllowed();
        }
        var known = mediators.lock(person, today()).orElse(null);
        if (known != null) {
            if (!known.bodyOfficeId().equals(who.office())) {
                throw new NotAllowed();
            }
            Versions.require(ifMatch, known.version(), () -> known);
        }
        if (mediators.ofDirectory(person)) {
            throw new ProblemException(MediationProblem.MEDIATOR_OF_DIRECTORY, person);
        }
        check(person, request);
        var mediator = mediator(person, known == null ? 1 : known.version() + 1, who, request);
        if (known != null) {
            mediators.update(mediator);
        } else if (!mediators.insert(mediator)) {
            Versions.require(null, 1, () -> mediator);
        }
        audit.record(who, "MEDIATOR_KEPT", RECORD_KIND, person, null);
        return mediator;
    }

    private LocalDate today() {
        return limits.dayOf(clock.instant());
    }

    private static void toRead(Subject who) {
        if (!who.has(Roles.SECRETARY) && !who.has(Roles.MEDIATOR) && !who.has(Roles.PARTY)) {
            throw new NotReadable();
        }
    }

    private void check(String person, MediatorRequest request) {
        var checks =
                new Checks()
                        .text("person", person, Texts.NAME)
                        .required("/name", request.name())
                        .text("/name", request.name(), Texts.NAME)
                        .required("/adult", request.adult());
        years(checks, "/mediationYears", request.mediationYears());
        years(checks, "/professionYears", request.professionYears());
        years(
                checks,
                "/commercialMediationYearsBefore20260501",
                request.commercialMediationYearsBefore20260501());
        var codes = rulebook.current().codes();
        var qualifications = orEmpty(request.qualifications());
        checks.that(qualifications.size() <= MOST_CODES, "/qualifications", "TOO_MANY");
        for (int i = 0; i < qualifications.size(); i++) {
            checks.that(
                    codes.has("mediatorQualifications", qualifications.get(i)),
                    "/qualifications/" + i,
                    "UNKNOWN_CODE");
        }
        var courts = orEmpty(request.rosterCourts());
        checks.that(courts.size() <= MOST_CODES, "/rosterCourts", "TOO_MANY");
        for (int i = 0; i < courts.size(); i++) {
            checks.required("/rosterCourts/" + i, courts.get(i))
                    .text("/rosterCourts/" + i, courts.get(i), Texts.NAME);
        }
        checks.raise();
    }

    private static void years(Checks checks, String pointer, @Nullable Integer years) {
        checks.that(years == null || (years >= 0 && years <= MOST_YEARS), pointer, "OUT_OF_RANGE");
    }

    private static Mediator mediator(
            String person, long version, Subject who, MediatorRequest request) {
        return new Mediator(
                person,
                version,
                Texts.given(who.office()),
                Texts.given(request.name()),
                Boolean.TRUE.equals(request.adult()),
                set(request.qualifications()),
                years(request.mediationYears()),
                years(request.professionYears()),
                years(request.commercialMediationYearsBefore20260501()),
                set(request.rosterCourts()),
                Boolean.TRUE.equals(request.foreign()),
                !Boolean.FALSE.equals(request.active()));
    }

    private static int years(@Nullable Integer years) {
        return years == null ? 0 : years;
    }

    private static Set<String> set(@Nullable List<String> codes) {
        return new HashSet<>(orEmpty(codes));
    }

    private static List<String> orEmpty(@Nullable List<String> list) {
        return Objects.requireNonNullElse(list, List.of());
    }

    /** What is known of a mediator. */
    public record MediatorRequest(
            @Nullable String name,
            @Nullable Boolean adult,
            @Nullable List<String> qualifications,
            @Nullable Integer mediationYears,
            @Nullable Integer professionYears,
            @Nullable Integer commercialMediationYearsBefore20260501,
            @Nullable List<String> rosterCourts,
            @Nullable Boolean foreign,
            @Nullable Boolean active) {}
}
