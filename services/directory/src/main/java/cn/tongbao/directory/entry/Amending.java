package cn.tongbao.directory.entry;

import cn.tongbao.directory.record.Limits;
import cn.tongbao.directory.record.Texts;
import cn.tongbao.platform.identity.Access;
import cn.tongbao.platform.identity.RegionChain;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.Deed;
import cn.tongbao.platform.records.attachment.Attaching;
import cn.tongbao.platform.web.Checks;
import cn.tongbao.rulebook.RulebookSource;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom an entry is about, or who nominated him, changes it: the whole application as long as it is
 * a candidate, later only what needs no verification.
 */
@Service
public class Amending {

    private final EntryDesk desk;
    private final Attaching attaching;
    private final RulebookSource rulebook;
    private final Entries entries;
    private final Limits limits;
    private final Clock clock;

    Amending(
            EntryDesk desk,
            Attaching attaching,
            RulebookSource rulebook,
            Entries entries,
            Limits limits,
            Clock clock) {
        this.desk = desk;
        this.attaching = attaching;
        this.rulebook = rulebook;
        this.entries = entries;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * The application in another version; whom it is about stays the same. What is on the register
     * already the keeper alone puts right.
     */
    @Transactional
    public EntryView amend(
            Subject who,
            Register register,
            String id,
            @Nullable String ifMatch,
            EntryRequest request) {
        var entry = desk.take(who, register, id, EntryAct.AMEND, ifMatch);
        var corrects = entry.published() && Access.mayDo(who, EntryAct.KEEP);
        entry.require(corrects ? EntryTrigger.CORRECT : EntryTrigger.AMEND);
        new Checks()
                .that(
                        request.kind() == null || request.kind().equals(entry.kind().name()),
                        "/kind",
                        "FIXED")
                .that(
                        request.person() == null
                                || Objects.equals(request.person(), entry.account()),
                        "/person",
                        "FIXED")
                .that(
                        request.officeId() == null
                                || Objects.equals(request.officeId(), entry.officeId()),
                        "/officeId",
                        "FIXED")
                .that(corrects || request.reason() == null, "/reason", "NOT_ALLOWED")
                .that(!corrects || request.reason() != null, "/reason", "REQUIRED")
                .text("/reason", request.reason(), Texts.MOST)
                .raise();
        var deed = Deed.of(who, clock.instant());
        checks(deed).check(entry.kind(), request);
        var profile =
                corrects ? Profiles.corrected(entry.profile(), request) : Profiles.of(request);
        new Checks()
                .that(
                        !corrects
                                || RegionChain.upFrom(profile.regionCode()).contains(who.region()),
                        "/regionCode",
                        "OTHER_REGION")
                .raise();
        if (corrects) {
            entry.correct(profile, Texts.given(request.reason()), deed);
        } else {
            entry.amend(
                    profile,
                    entries.removedBefore(entry.kind().register(), entry.account(), profile),
                    deed);
        }
        attach(who, entry, request.evidence(), deed);
        return desk.put(entry, who, corrects ? "ENTRY_CORRECTED" : "ENTRY_AMENDED");
    }

    /** Other particulars. */
    @Transactional
    public EntryView update(
            Subject who,
            Register register,
            String id,
            @Nullable String ifMatch,
            UpdateRequest request) {
        var entry = desk.take(who, register, id, EntryAct.AMEND, ifMatch);
        entry.require(EntryTrigger.UPDATE);
        var deed = Deed.of(who, clock.instant());
        checks(deed).check(request);
        entry.update(
                Profiles.with(entry.profile(), request),
                new Availability(
                        Boolean.TRUE.equals(request.available()), request.unavailableUntil()),
                deed);
        attach(who, entry, request.evidence(), deed);
        return desk.put(entry, who, "ENTRY_UPDATED");
    }

    private EntryChecks checks(Deed deed) {
        return new EntryChecks(rulebook.current(), limits.dayOf(deed.at()));
    }

    private void attach(Subject who, Entry entry, @Nullable List<String> tokens, Deed deed) {
        attaching.attachAll(
                who,
                tokens,
                "/evidence",
                new Attaching.Place(entry.id(), entry.version(), Applying.PURPOSE, deed.at()));
    }
}
