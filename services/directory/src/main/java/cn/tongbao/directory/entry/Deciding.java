package cn.tongbao.directory.entry;

import cn.tongbao.directory.entry.DecisionRequest.AppointmentRequest;
import cn.tongbao.directory.entry.DecisionRequest.NoticeRequest;
import cn.tongbao.directory.member.MemberState;
import cn.tongbao.directory.member.Spelling;
import cn.tongbao.directory.record.DirectoryProblem;
import cn.tongbao.directory.record.Limits;
import cn.tongbao.directory.record.Texts;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.Deed;
import cn.tongbao.platform.web.Checks;
import cn.tongbao.platform.web.ProblemException;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The keeper of a register decides on an entry: each decision with its reason, and with a notice
 * wherever the public has to be told (法释〔2002〕8号 arts. 4 to 9, 16).
 */
@Service
public class Deciding {

    /** Decisions that the public is always told of. */
    private static final Set<EntryTrigger> PUBLIC =
            Set.of(
                    EntryTrigger.LIST,
                    EntryTrigger.WARN,
                    EntryTrigger.SUSPEND,
                    EntryTrigger.REMOVE,
                    EntryTrigger.READMIT);

    /** The longest appointment that is taken for meant. */
    private static final int MOST_YEARS = 20;

    private final EntryDesk desk;
    private final Entries entries;
    private final Checklist checklist;
    private final Limits limits;
    private final Clock clock;

    Deciding(EntryDesk desk, Entries entries, Checklist checklist, Limits limits, Clock clock) {
        this.desk = desk;
        this.entries = entries;
        this.checklist = checklist;
        this.limits = limits;
        this.clock = clock;
    }

    /** The keeper has gone through the checklist. */
    @Transactional
    public EntryView verify(
            Subject who,
            Register register,
            String id,
            @Nullable String ifMatch,
            DecisionRequest request) {
        var entry = desk.take(who, register, id, EntryAct.KEEP, ifMatch);
        entry.require(EntryTrigger.VERIFY);
        var deed = Deed.of(who, clock.instant());
        var checks = new Checks().text("/reason", request.reason(), Texts.MOST);
        checklist.check(checks, request.items(), deed);
        notAllowed(checks, request, true, false, false, false);
        checks.raise();
        entry.verify(
                checklist.verification(Texts.given(request.items()), deed),
                request.reason(),
                limits.dayOf(deed.at()),
                deed);
        return desk.put(entry, who, "ENTRY_VERIFIED");
    }

    /** Any other decision. */
    @Transactional
    public EntryView decide(
            Subject who,
            Register register,
            String id,
            @Nullable String ifMatch,
            EntryTrigger trigger,
            DecisionRequest request) {
        var entry = desk.take(who, register, id, EntryAct.KEEP, ifMatch);
        entry.require(trigger);
        var lists = trigger == EntryTrigger.LIST || trigger == EntryTrigger.READMIT;
        if (lists && register == Register.INSTITUTIONS) {
            requireAlone(entry);
        }
        var deed = Deed.of(who, clock.instant());
        var comesBack = trigger == EntryTrigger.READMIT && entry.state() == MemberState.REMOVED;
        var appoints = register == Register.PERSONS && lists;
        var renews = trigger == EntryTrigger.REVIEW || trigger == EntryTrigger.READMIT;
        var told = PUBLIC.contains(trigger) && (entry.published() || trigger == EntryTrigger.LIST);
        var checks =
                new Checks()
                        .required("/reason", request.reason())
                        .text("/reason", request.reason(), Texts.MOST);
        notice(checks, request.notice(), told);
        if (comesBack) {
            checklist.check(checks, request.items(), deed);
        }
        if (appoints) {
            appointment(
                    checks,
                    request.appointment(),
                    deed,
                    trigger == EntryTrigger.LIST
                            || (comesBack && !entry.appointed(limits.dayOf(deed.at()))));
        }
        if (renews && request.qualifications() != null) {
            Licences.check(checks, request.qualifications(), limits.dayOf(deed.at()));
        }
        notAllowed(checks, request, comesBack, appoints, true, renews);
        checks.raise();
        entry.decide(
                new Decision(
                        trigger,
                        Texts.given(request.reason()),
                        notice(request.notice()),
                        comesBack
                                ? checklist.verification(Texts.given(request.items()), deed)
                                : null,
                        appoints ? appointment(request.appointment()) : null,
                        request.qualifications() == null
                                ? null
                                : Licences.of(request.qualifications())),
                deed,
                limits);
        return desk.put(entry, who, "ENTRY_" + trigger.name());
    }

    /** Nobody is drawn with twice the lots because he stands on the register twice. */
    private void requireAlone(Entry entry) {
        var name = Spelling.ofName(entry.profile().nameZh());
        var twice =
                entries.find(entries.sameLicence(entry)).values().stream()
                        .filter(Entry::published)
                        .anyMatch(other -> Spelling.ofName(other.profile().nameZh()).equals(name));
        if (twice) {
            throw new ProblemException(DirectoryProblem.ENTRY_EXISTS);
        }
    }

    /** A person is appointed for another time. */
    @Transactional
    public EntryView appoint(
            Subject who, String id, @Nullable String ifMatch, DecisionRequest request) {
        var entry = desk.take(who, Register.PERSONS, id, EntryAct.KEEP, ifMatch);
        entry.require(EntryTrigger.APPOINT);
        var deed = Deed.of(who, clock.instant());
        var checks = new Checks().text("/reason", request.reason(), Texts.MOST);
        appointment(checks, request.appointment(), deed, true);
        notAllowed(checks, request, false, true, false, false);
        checks.raise();
        entry.reappoint(
                Texts.given(appointment(request.appointment())), request.reason(), deed, limits);
        return desk.put(entry, who, "ENTRY_APPOINTED");
    }

    private static void notice(Checks checks, @Nullable NoticeRequest notice, boolean needed) {
        if (needed) {
            checks.required("/notice", notice);
        }
        if (notice != null) {
            checks.required("/notice/zh", notice.zh())
                    .text("/notice/zh", notice.zh(), Texts.MOST)
                    .text("/notice/en", notice.en(), Texts.MOST);
        }
    }

    private static @Nullable Notice notice(@Nullable NoticeRequest notice) {
        return notice == null ? null : new Notice(Texts.given(notice.zh()), notice.en());
    }

    private void appointment(
            Checks checks, @Nullable AppointmentRequest given, Deed deed, boolean needed) {
        if (needed) {
            checks.required("/appointment", given);
        }
        if (given == null) {
            return;
        }
        checks.required("/appointment/from", given.from())
                .required("/appointment/until", given.until());
        var from = given.from();
        var until = given.until();
        if (from != null && until != null) {
            var today = limits.dayOf(deed.at());
            checks.that(Days.within(from, today, MOST_YEARS), "/appointment/from", "OUT_OF_RANGE")
                    .that(!until.isBefore(from), "/appointment/until", "BEFORE_BEGIN")
                    .that(!until.isBefore(today), "/appointment/until", "IN_THE_PAST")
                    .that(
                            !until.isAfter(today.plusYears(MOST_YEARS)),
                            "/appointment/until",
                            "OUT_OF_RANGE");
        }
    }

    private static @Nullable Appointment appointment(@Nullable AppointmentRequest given) {
        return given == null
                ? null
                : new Appointment(Texts.given(given.from()), Texts.given(given.until()));
    }

    private static void notAllowed(
            Checks checks,
            DecisionRequest request,
            boolean items,
            boolean appointment,
            boolean notice,
            boolean qualifications) {
        checks.that(items || request.items() == null, "/items", "NOT_ALLOWED")
                .that(appointment || request.appointment() == null, "/appointment", "NOT_ALLOWED")
                .that(notice || request.notice() == null, "/notice", "NOT_ALLOWED")
                .that(
                        qualifications || request.qualifications() == null,
                        "/qualifications",
                        "NOT_ALLOWED");
    }
}
