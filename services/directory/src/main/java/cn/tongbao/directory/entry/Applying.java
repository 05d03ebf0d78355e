package cn.tongbao.directory.entry;

import cn.tongbao.directory.office.Offices;
import cn.tongbao.directory.record.DirectoryProblem;
import cn.tongbao.directory.record.Limits;
import cn.tongbao.directory.record.Roles;
import cn.tongbao.platform.identity.Access;
import cn.tongbao.platform.identity.NotAllowed;
import cn.tongbao.platform.identity.RegionChain;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.offices.Succession;
import cn.tongbao.platform.records.Deed;
import cn.tongbao.platform.records.attachment.Attaching;
import cn.tongbao.platform.web.Checks;
import cn.tongbao.platform.web.CommonProblem;
import cn.tongbao.platform.web.OnceOnly;
import cn.tongbao.platform.web.ProblemException;
import cn.tongbao.platform.web.References;
import cn.tongbao.rulebook.RulebookSource;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * An institution or a person applies to be listed, or is nominated: a mediator by the secretary of
 * his body, an expert or technical investigator by a court or an agency, anybody by the keeper of
 * the register.
 */
@Service
public class Applying {

    /** What files of an application are for. */
    static final String PURPOSE = "QUALIFICATION";

    private final EntryDesk desk;
    private final Attaching attaching;
    private final Offices offices;
    private final Succession succession;
    private final Entries entries;
    private final RulebookSource rulebook;
    private final Limits limits;
    private final OnceOnly once;
    private final Clock clock;

    Applying(
            EntryDesk desk,
            Attaching attaching,
            Offices offices,
            Succession succession,
            Entries entries,
            RulebookSource rulebook,
            Limits limits,
            OnceOnly once,
            Clock clock) {
        this.desk = desk;
        this.attaching = attaching;
        this.offices = offices;
        this.succession = succession;
        this.entries = entries;
        this.rulebook = rulebook;
        this.limits = limits;
        this.once = once;
        this.clock = clock;
    }

    /** Lays the application down, once for an idempotency key. */
    public EntryView apply(
            Subject who, @Nullable String idempotencyKey, Register register, EntryRequest request) {
        var act =
                register == Register.INSTITUTIONS
                        ? EntryAct.APPLY_AS_INSTITUTION
                        : EntryAct.APPLY_AS_PERSON;
        if (!Access.mayDo(who, act)) {
            throw new NotAllowed();
        }
        var kind = kind(register, request);
        if (!mayApplyFor(who, kind)) {
            throw new NotAllowed();
        }
        return once.run(
                idempotencyKey,
                "directory:apply:" + who.requirePerson(),
                request,
                EntryView.class,
                () -> applied(who, kind, request));
    }

    private static EntryKind kind(Register register, EntryRequest request) {
        if (register == Register.INSTITUTIONS) {
            new Checks()
                    .that(request.kind() == null, "/kind", "NOT_ALLOWED")
                    .that(request.officeId() == null, "/officeId", "NOT_ALLOWED")
                    .raise();
            return EntryKind.INSTITUTION;
        }
        new Checks().required("/kind", request.kind()).raise();
        for (var kind : EntryKind.values()) {
            if (kind.register() == register && kind.name().equals(request.kind())) {
                return kind;
            }
        }
        throw new ProblemException(CommonProblem.VALIDATION_FAILED).at("/kind", "UNKNOWN_CODE");
    }

    private static boolean mayApplyFor(Subject who, EntryKind kind) {
        if (who.has(Roles.KEEPER)) {
            return true;
        }
        return switch (kind) {
            case INSTITUTION -> who.has(Roles.INSTITUTION);
            case MEDIATOR -> who.has(Roles.MEDIATOR) || nominates(who, Roles.SECRETARY);
            case EXPERT, INVESTIGATOR ->
                    who.has(Roles.EXPERT)
                            || nominates(who, Roles.JUDGE)
                            || nominates(who, Roles.CLERK)
                            || nominates(who, Roles.AGENCY_OFFICER);
        };
    }

    private static boolean nominates(Subject who, String role) {
        return who.has(role) && who.office() != null;
    }

    private EntryView applied(Subject who, EntryKind kind, EntryRequest request) {
        new Checks().that(request.reason() == null, "/reason", "NOT_ALLOWED").raise();
        var deed = Deed.of(who, clock.instant());
        new EntryChecks(rulebook.current(), limits.dayOf(deed.at())).check(kind, request);
        var self = self(who, kind);
        var profile = Profiles.of(request);
        if (!self && who.has(Roles.KEEPER) && !inRegionOf(who, profile.regionCode())) {
            throw new NotAllowed();
        }
        var account = account(who, self, request);
        var office = office(who, kind, self, request);
        var former = entries.removedBefore(kind.register(), account, profile);
        var year = limits.dayOf(deed.at()).getYear();
        Entry entry;
        do {
            var id = References.draw(kind.register().letter(), profile.regionCode(), year);
            entry = Entry.apply(id, kind, profile, account, office, former, deed);
        } while (!desk.open(entry));
        attaching.attachAll(
                who,
                request.evidence(),
                "/evidence",
                new Attaching.Place(entry.id(), entry.version(), PURPOSE, deed.at()));
        return desk.opened(entry, who, "ENTRY_APPLIED");
    }

    /** Whether a keeper keeps the register of that place. */
    private static boolean inRegionOf(Subject keeper, String regionCode) {
        return RegionChain.upFrom(regionCode).contains(keeper.region());
    }

    /** Whether he applies for himself rather than nominating somebody. */
    private static boolean self(Subject who, EntryKind kind) {
        return switch (kind) {
            case INSTITUTION -> who.has(Roles.INSTITUTION);
            case MEDIATOR -> who.has(Roles.MEDIATOR);
            case EXPERT, INVESTIGATOR -> who.has(Roles.EXPERT);
        };
    }

    private static @Nullable String account(Subject who, boolean self, EntryRequest request) {
        var named = request.person();
        if (!self) {
            return named;
        }
        new Checks()
                .that(named == null || named.equals(who.person()), "/person", "OTHER_PERSON")
                .raise();
        return who.requirePerson();
    }

    /** The body that holds him: that of the officer who nominates, or one that is named. */
    private @Nullable String office(
            Subject who, EntryKind kind, boolean self, EntryRequest request) {
        var own = self || who.has(Roles.KEEPER) ? null : who.office();
        new Checks()
                .that(
                        own == null || request.officeId() == null || request.officeId().equals(own),
                        "/officeId",
                        "OTHER_OFFICE")
                // Whom a body holds it nominates itself; a mediator says where he works.
                .that(
                        !self || kind == EntryKind.MEDIATOR || request.officeId() == null,
                        "/officeId",
                        "NOT_ALLOWED")
                .raise();
        var named = own == null ? request.officeId() : own;
        if (named == null) {
            return null;
        }
        succession.hold(named);
        var office =
                offices.find(named)
                        .orElseThrow(() ->
                                new ProblemException(DirectoryProblem.OFFICE_UNKNOWN, named)
                                        .at("/officeId", DirectoryProblem.OFFICE_UNKNOWN.name()));
        if (!office.open()) {
            throw new ProblemException(DirectoryProblem.OFFICE_CLOSED, named)
                    .at("/officeId", DirectoryProblem.OFFICE_CLOSED.name());
        }
        if (!kind.heldBy(office)) {
            throw new ProblemException(DirectoryProblem.OFFICE_UNFIT, named)
                    .at("/officeId", DirectoryProblem.OFFICE_UNFIT.name());
        }
        return office.id();
    }
}
