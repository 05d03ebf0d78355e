package cn.tongbao.directory.entry;

import cn.tongbao.directory.practicefeedback.CountingPractice;
import cn.tongbao.directory.practicefeedback.Figures;
import cn.tongbao.directory.record.Limits;
import cn.tongbao.directory.record.Roles;
import cn.tongbao.platform.deadlines.LimitClock;
import cn.tongbao.platform.identity.Access;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.attachment.Attachment;
import cn.tongbao.platform.records.attachment.Attachments;
import cn.tongbao.rulebook.RulebookSource;
import cn.tongbao.rulebook.UnknownRule;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes of an entry what one reader is shown. */
@Component
class EntryViews {

    private final RulebookSource rulebook;
    private final Entries entries;
    private final Attachments attachments;
    private final CountingPractice practice;
    private final Limits limits;
    private final Clock clock;

    EntryViews(
            RulebookSource rulebook,
            Entries entries,
            Attachments attachments,
            CountingPractice practice,
            Limits limits,
            Clock clock) {
        this.rulebook = rulebook;
        this.entries = entries;
        this.attachments = attachments;
        this.practice = practice;
        this.limits = limits;
        this.clock = clock;
    }

    /** The entry as the subject may see it. */
    EntryView of(Subject who, Entry entry) {
        var today = limits.dayOf(clock.instant());
        var inside = EntryDesk.inside(who, entry);
        return view(
                entry,
                today,
                engaged(entry) ? practice.of(entry.id()) : null,
                former(entry, entries.find(former(entry).toList()), inside),
                inside ? inside(who, entry, today, attachments.of(entry.id())) : null);
    }

    /** The same for a list: what is public, whoever asks. */
    List<EntryView> items(List<Entry> page) {
        var today = limits.dayOf(clock.instant());
        var figures =
                practice.of(page.stream().filter(EntryViews::engaged).map(Entry::id).toList());
        var before = entries.find(page.stream().flatMap(EntryViews::former).toList());
        return page.stream()
                .map(entry ->
                        view(
                                entry,
                                today,
                                figures.get(entry.id()),
                                former(entry, before, false),
                                null))
                .toList();
    }

    private static Stream<String> former(Entry entry) {
        return Stream.ofNullable(entry.formerId());
    }

    /** What was never public stays so; the keeper and the entry's own see it all the same. */
    private static EntryView.@Nullable FormerView former(
            Entry entry, Map<String, Entry> before, boolean inside) {
        return former(entry)
                .flatMap(id -> Stream.ofNullable(before.get(id)))
                .filter(one -> inside || one.published())
                .map(one ->
                        new EntryView.FormerView(
                                one.id(), one.state().name(), one.updatedAt(), one.notice()))
                .findFirst()
                .orElse(null);
    }

    /** Whether it is chosen for engagements at all. */
    private static boolean engaged(Entry entry) {
        return entry.kind().member().isPresent();
    }

    private EntryView view(
            Entry entry,
            LocalDate today,
            @Nullable Figures figures,
            EntryView.@Nullable FormerView former,
            EntryView.@Nullable InsideView inside) {
        var profile = entry.profile();
        var institution = entry.kind() == EntryKind.INSTITUTION;
        var review = entry.review();
        return new EntryView(
                entry.id(),
                entry.version(),
                entry.kind().name(),
                entry.state().name(),
                profile.nameZh(),
                profile.name(),
                profile.regionCode(),
                profile.regions(),
                profile.qualifications().stream()
                        .map(one ->
                                new EntryView.QualificationView(
                                        one.name(),
                                        institution || inside != null ? one.number() : null,
                                        one.issuedBy(),
                                        one.validUntil()))
                        .toList(),
                profile.standards(),
                institution ? profile.staff().size() : null,
                profile.specialties(),
                profile.languages(),
                profile.fees(),
                entry.officeId(),
                entry.appointment(),
                entry.availability(),
                entry.selectable(today),
                entry.listedAt(),
                entry.updatedAt(),
                review == null ? null : review(review),
                entry.notice(),
                former,
                figures,
                inside);
    }

    private EntryView.ReviewView review(LimitClock clock) {
        String citation = null;
        Boolean verified = null;
        try {
            var row = rulebook.current().limit(clock.ruleId(), limits.dayOf(clock.startedAt()));
            citation = row.citation();
            verified = row.verified();
        } catch (UnknownRule e) {
            // The tables of today do not hold the row any more; the entry keeps its id and day.
            citation = null;
        }
        return new EntryView.ReviewView(
                clock.ruleId(), clock.dueOn(), clock.missed(), citation, verified);
    }

    private EntryView.InsideView inside(
            Subject who, Entry entry, LocalDate today, List<Attachment> files) {
        var profile = entry.profile();
        var ending = entry.ending();
        return new EntryView.InsideView(
                entry.account(),
                entry.appliedBy(),
                entry.appliedAt(),
                entry.consentedAt(),
                entry.consentMissing(),
                profile.staff(),
                profile.contact(),
                profile.interests(),
                profile.mediator(),
                verification(who, entry),
                rulebook.current().condition(Checklist.RULE, today).items().stream()
                        .map(item ->
                                new EntryView.RequirementView(
                                        item.code(), item.text().zh(), item.text().en()))
                        .toList(),
                ending == null ? null : ending.warnedAt(),
                files.stream()
                        .map(file ->
                                new EntryView.FileView(
                                        file.file().evidenceId(),
                                        file.file().name(),
                                        file.file().mediaType(),
                                        file.file().size(),
                                        file.purpose(),
                                        file.attachedAt(),
                                        file.refused()))
                        .toList(),
                Access.mayDo(who, EntryAct.KEEP) ? entries.sameLicence(entry) : null);
    }

    /** Whom it is about reads that the keeper verified it, and not which officer he is. */
    private static @Nullable Verification verification(Subject who, Entry entry) {
        var found = entry.verification();
        return found == null || !who.requirePerson().equals(entry.account())
                ? found
                : new Verification(
                        found.ruleId(),
                        found.ruleVersion(),
                        found.items(),
                        Roles.KEEPER,
                        found.at());
    }
}
