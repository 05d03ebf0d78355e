package cn.tongbao.directory.entry;

import cn.tongbao.directory.member.MemberState;
import cn.tongbao.directory.record.Changes;
import cn.tongbao.directory.record.ClockChange;
import cn.tongbao.directory.record.DirectoryProblem;
import cn.tongbao.directory.record.Limits;
import cn.tongbao.platform.deadlines.LimitClock;
import cn.tongbao.platform.deadlines.RunningLimit;
import cn.tongbao.platform.identity.Audience;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.Deed;
import cn.tongbao.platform.web.ProblemException;
import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a register: the aggregate. It decides what may happen in which state, and remembers
 * what has to be written. Whoever changes it holds its row locked, so versions only count up.
 */
public final class Entry {

    /** The limit that an appointment is. */
    static final String APPOINTMENT_RULE = "APP-12E";

    private final String id;
    private final EntryKind kind;
    private final String appliedBy;
    private final Instant appliedAt;
    private final @Nullable String account;
    private @Nullable String officeId;
    private long version;
    private MemberState state;
    private Instant updatedAt;
    private Profile profile;
    private Availability availability;
    private @Nullable Appointment appointment;
    private @Nullable Verification verification;
    private @Nullable LimitClock review;
    private @Nullable LimitClock ending;
    private @Nullable Instant listedAt;
    private @Nullable Notice notice;
    private @Nullable Instant consentedAt;
    private @Nullable String formerId;

    private transient Changes changes = new Changes();
    private transient Audience insidersBefore;
    private transient long storedVersion;

    @JsonCreator
    private Entry(
            String id,
            EntryKind kind,
            String appliedBy,
            Instant appliedAt,
            @Nullable String account,
            @Nullable String officeId,
            long version,
            MemberState state,
            Instant updatedAt,
            Profile profile,
            Availability availability,
            @Nullable Appointment appointment,
            @Nullable Verification verification,
            @Nullable LimitClock review,
            @Nullable LimitClock ending,
            @Nullable Instant listedAt,
            @Nullable Notice notice,
            @Nullable Instant consentedAt,
            @Nullable String formerId) {
        this.id = id;
        this.kind = kind;
        this.appliedBy = appliedBy;
        this.appliedAt = appliedAt;
        this.account = account;
        this.officeId = officeId;
        this.version = version;
        this.state = state;
        this.updatedAt = updatedAt;
        this.profile = profile;
        this.availability = availability;
        this.appointment = appointment;
        this.verification = verification;
        this.review = review;
        this.ending = ending;
        this.listedAt = listedAt;
        this.notice = notice;
        this.consentedAt = consentedAt;
        this.formerId = formerId;
        this.storedVersion = version;
        this.insidersBefore = insiders();
    }

    /** Somebody applies, or is nominated. */
    static Entry apply(
            String id,
            EntryKind kind,
            Profile profile,
            @Nullable String account,
            @Nullable String officeId,
            @Nullable String formerId,
            Deed deed) {
        var entry =
                new Entry(
                        id,
                        kind,
                        deed.person(),
                        deed.at(),
                        account,
                        officeId,
                        0,
                        MemberState.CANDIDATE,
                        deed.at(),
                        profile,
                        Availability.open(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        formerId);
        entry.changes.note("APPLIED", deed, Map.of());
        entry.changed(deed, "changed");
        return entry;
    }

    /** The application in another version. */
    void amend(Profile other, @Nullable String former, Deed deed) {
        move(EntryTrigger.AMEND, "AMENDED", deed, Map.of());
        profile = other;
        formerId = former;
        verification = null;
    }

    /** What stands on the register is put right; what was verified and decided stands. */
    void correct(Profile other, String reason, Deed deed) {
        var detail = detail(reason, null);
        detail.put("changed", profile.partsChangedTo(other));
        if (!profile.nameZh().equals(other.nameZh())) {
            detail.put("formerNameZh", profile.nameZh());
        }
        move(EntryTrigger.CORRECT, "CORRECTED", deed, detail);
        profile = other;
    }

    /** Particulars that need no verification. */
    void update(Profile other, Availability now, Deed deed) {
        move(EntryTrigger.UPDATE, "UPDATED", deed, Map.of());
        profile = other;
        availability = now;
    }

    /** Whom somebody else has nominated wants to be listed. */
    void consent(Deed deed) {
        move(EntryTrigger.CONSENT, "CONSENTED", deed, Map.of());
        consentedAt = deed.at();
    }

    /** Whom it is about, or who nominated him, lets the application go. */
    void withdraw(@Nullable String reason, Deed deed) {
        move(EntryTrigger.WITHDRAW, "WITHDRAWN", deed, detail(reason, null));
    }

    /** The keeper has gone through the checklist; with something missing it stays a candidate. */
    void verify(Verification found, @Nullable String reason, LocalDate day, Deed deed) {
        require(EntryTrigger.VERIFY);
        verification = found;
        if (found.met()) {
            requireLicence(profile, day);
            move(EntryTrigger.VERIFY, "VERIFIED", deed, detail(reason, null));
        } else {
            changes.note("FOUND_INCOMPLETE", deed, detail(reason, null));
            changed(deed, "changed");
        }
    }

    /** A decision with a reason and, where the public is told, a notice. */
    void decide(Decision decision, Deed deed, Limits limits) {
        var transition = EntryTable.on(state, decision.trigger());
        var renewed = profile.with(decision.qualifications());
        if (decision.needsLicence()) {
            requireLicence(renewed, limits.dayOf(deed.at()));
        }
        if (decision.trigger() == EntryTrigger.READMIT) {
            readmissible(decision);
        }
        move(
                decision.trigger(),
                decision.act(),
                deed,
                detail(decision.reason(), decision.notice()));
        profile = renewed;
        notice = decision.notice();
        if (state != MemberState.REMOVED && listedAt == null) {
            listedAt = deed.at();
        }
        if (transition.stops() != null) {
            stopReview();
        }
        if (transition.starts() != null) {
            startReview(limits.start(transition.starts(), deed.at()));
        }
        if (state == MemberState.REMOVED) {
            stopEnding();
        }
        var appointed = decision.appointment();
        if (appointed != null) {
            appoint(appointed, deed, limits);
        } else if (ending == null && appointment != null && state != MemberState.REMOVED) {
            appoint(appointment, deed, limits);
        }
        changes.tell(kind.register().event(decision.fact()));
    }

    /** A person is appointed for another time. */
    void reappoint(Appointment appointed, @Nullable String reason, Deed deed, Limits limits) {
        move(EntryTrigger.APPOINT, "APPOINTED", deed, detail(reason, null));
        appoint(appointed, deed, limits);
    }

    /** Another office goes on for the body that nominated him and holds him. */
    void handOver(String closed, String heir, Deed deed) {
        changes.note("HANDED_OVER", deed, Map.of("fromOfficeId", closed, "toOfficeId", heir));
        officeId = heir;
        changed(deed, "changed");
    }

    /** A limit is nearly over. */
    void warned(String ruleId, Deed deed) {
        var running = clock(ruleId);
        if (running != null) {
            keep(ruleId, running.warned(deed.at()));
            struck("DEADLINE_WARNED", ruleId, deed);
        }
    }

    /** A limit has passed. */
    void missed(String ruleId, Deed deed) {
        var running = clock(ruleId);
        if (running != null) {
            keep(ruleId, running.asMissed());
            struck(
                    ruleId.equals(APPOINTMENT_RULE) ? "APPOINTMENT_ENDED" : "REVIEW_OVERDUE",
                    ruleId,
                    deed);
        }
    }

    /** A limit falls on another day since the calendar was published. */
    void moved(RunningLimit now, Deed deed) {
        var running = clock(now.ruleId());
        if (running != null) {
            keep(now.ruleId(), running.movedTo(now));
            struck("DEADLINE_MOVED", now.ruleId(), deed);
        }
    }

    /** Whether it may be chosen on that day. */
    boolean selectable(LocalDate day) {
        return selectable()
                && availability.on(day)
                && profile.licensed(day)
                && (appointment == null || appointment.covers(day));
    }

    /** Whether an appointment has not ended yet on that day. */
    boolean appointed(LocalDate day) {
        return appointment != null && !appointment.until().isBefore(day);
    }

    /** Whether there are days on which it may be chosen unless it is changed again. */
    boolean selectable() {
        return state.selectable() && availability.sometime();
    }

    /** Whether somebody with an account of his own was nominated and has not consented. */
    boolean consentMissing() {
        return account != null && !account.equals(appliedBy) && consentedAt == null;
    }

    /** Whether the subject applied, is nominated, or acts for the body that nominated him. */
    boolean withdrawableBy(Subject who) {
        var person = who.requirePerson();
        return person.equals(appliedBy)
                || person.equals(account)
                || (officeId != null && officeId.equals(who.office()));
    }

    /** Makes sure that this can happen now. */
    void require(EntryTrigger trigger) {
        EntryTable.on(state, trigger);
    }

    /** Those who see more of it than the public. */
    Audience insiders() {
        var insiders = Audience.none().place(profile.regionCode());
        if (account != null) {
            insiders = insiders.person(account);
        }
        return officeId == null ? insiders : insiders.office(officeId);
    }

    /** Those who see it at all. */
    Audience audience() {
        return published() ? insiders().everyone() : insiders();
    }

    /** Whether it was ever listed; what was public stays so, also after a removal. */
    boolean published() {
        return listedAt != null;
    }

    /** Whether others see it now who did not before, or the other way round. */
    boolean insidersChanged() {
        return !insidersBefore.equals(insiders());
    }

    private static void requireLicence(Profile profile, LocalDate day) {
        if (!profile.licensed(day)) {
            throw new ProblemException(DirectoryProblem.LICENCE_EXPIRED)
                    .at("/qualifications", DirectoryProblem.LICENCE_EXPIRED.name());
        }
    }

    private void readmissible(Decision decision) {
        if (!published()) {
            throw new ProblemException(DirectoryProblem.NEVER_LISTED);
        }
        var found = decision.verification();
        if (state == MemberState.REMOVED) {
            if (found == null || !found.met()) {
                throw new ProblemException(DirectoryProblem.REQUIREMENTS_NOT_MET)
                        .at("/items", DirectoryProblem.REQUIREMENTS_NOT_MET.name());
            }
            verification = found;
        }
    }

    private void move(EntryTrigger trigger, String act, Deed deed, Map<String, Object> detail) {
        var transition = EntryTable.on(state, trigger);
        changes.note(act, transition, deed, detail);
        state = transition.target();
        changed(deed, "changed");
    }

    private void appoint(Appointment appointed, Deed deed, Limits limits) {
        appointment = appointed;
        var limit = limits.until(APPOINTMENT_RULE, appointed.until(), deed.at());
        changes.add(new ClockChange.Start(kind.register().clocks(), id, limit));
        ending = limit.clock();
    }

    private void startReview(RunningLimit limit) {
        changes.add(new ClockChange.Start(kind.register().clocks(), id, limit));
        review = limit.clock();
    }

    private void stopReview() {
        if (review != null) {
            changes.add(new ClockChange.Stop(kind.register().clocks(), id, review.ruleId()));
            review = null;
        }
    }

    private void stopEnding() {
        if (ending != null) {
            changes.add(new ClockChange.Stop(kind.register().clocks(), id, ending.ruleId()));
            ending = null;
        }
    }

    private @Nullable LimitClock clock(String ruleId) {
        return ruleId.equals(APPOINTMENT_RULE) ? ending : review;
    }

    private void keep(String ruleId, LimitClock clock) {
        if (ruleId.equals(APPOINTMENT_RULE)) {
            ending = clock;
        } else {
            review = clock;
        }
    }

    private void struck(String act, String ruleId, Deed deed) {
        changes.note(act, deed, Map.of("ruleId", ruleId));
        changes.because(ruleId);
        changed(deed, "changed");
    }

    private static Map<String, Object> detail(@Nullable String reason, @Nullable Notice notice) {
        var detail = new HashMap<String, Object>();
        if (reason != null) {
            detail.put("reason", reason);
        }
        if (notice != null) {
            detail.put("noticeZh", notice.zh());
            if (notice.en() != null) {
                detail.put("noticeEn", notice.en());
            }
        }
        return detail;
    }

    private void changed(Deed deed, String fact) {
        if (changes.none()) {
            changes.tell(kind.register().event(fact));
        }
        version = storedVersion + 1;
        updatedAt = deed.at();
    }

    String id() {
        return id;
    }

    EntryKind kind() {
        return kind;
    }

    String appliedBy() {
        return appliedBy;
    }

    Instant appliedAt() {
        return appliedAt;
    }

    @Nullable String account() {
        return account;
    }

    @Nullable String officeId() {
        return officeId;
    }

    long version() {
        return version;
    }

    MemberState state() {
        return state;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    Profile profile() {
        return profile;
    }

    Availability availability() {
        return availability;
    }

    @Nullable Appointment appointment() {
        return appointment;
    }

    @Nullable Verification verification() {
        return verification;
    }

    @Nullable LimitClock review() {
        return review;
    }

    @Nullable LimitClock ending() {
        return ending;
    }

    @Nullable Instant listedAt() {
        return listedAt;
    }

    @Nullable Notice notice() {
        return notice;
    }

    @Nullable Instant consentedAt() {
        return consentedAt;
    }

    /** The entry of the same account or licence that was removed before. */
    @Nullable String formerId() {
        return formerId;
    }

    Changes changes() {
        return changes;
    }
}
