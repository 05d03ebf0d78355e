package cn.tongbao.directory.engagement;

import cn.tongbao.directory.member.Member;
import cn.tongbao.directory.member.Members;
import cn.tongbao.directory.record.DirectoryProblem;
import cn.tongbao.directory.record.RecordWriter;
import cn.tongbao.directory.selection.SelectionDesk;
import cn.tongbao.platform.identity.Access;
import cn.tongbao.platform.identity.NotAllowed;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.outbox.NewEvent;
import cn.tongbao.platform.outbox.Outbox;
import cn.tongbao.platform.records.Deed;
import cn.tongbao.platform.records.attachment.Attachment;
import cn.tongbao.platform.records.attachment.Attachments;
import cn.tongbao.platform.records.attachment.FileLinks;
import cn.tongbao.platform.web.AuditTrail;
import cn.tongbao.platform.web.ProblemException;
import cn.tongbao.platform.web.Versions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where an engagement is taken out for a change and put back with all that belongs to it. */
@Component
class EngagementDesk {

    static final Subject PLATFORM = new Subject("directory", Set.of("system"), null, null);

    private static final Set<EngagementAct> OF_THE_CHOSEN =
            Set.of(EngagementAct.ACCEPT, EngagementAct.STEP_BACK, EngagementAct.REPORT);

    private final Engagements engagements;
    private final Members members;
    private final SelectionDesk selections;
    private final Attachments attachments;
    private final List<EngagementOver> watchers;
    private final RecordWriter writer;
    private final Outbox outbox;
    private final AuditTrail audit;

    EngagementDesk(
            Engagements engagements,
            Members members,
            SelectionDesk selections,
            Attachments attachments,
            List<EngagementOver> watchers,
            RecordWriter writer,
            Outbox outbox,
            AuditTrail audit) {
        this.engagements = engagements;
        this.members = members;
        this.selections = selections;
        this.attachments = attachments;
        this.watchers = List.copyOf(watchers);
        this.writer = writer;
        this.outbox = outbox;
        this.audit = audit;
    }

    /**
     * The engagement, locked until the act ends. What is his to say, who was chosen says himself;
     * for one from outside, who has no account, the body files his papers.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Engagement take(Subject who, String reference, EngagementAct act, @Nullable String ifMatch) {
        var engagement = engagements.lock(reference);
        Access.toRead(who, engagement.audience(), EngagementAct.READ);
        if (!may(who, engagement, act)) {
            throw new NotAllowed();
        }
        Versions.require(ifMatch, engagement.version(), () -> view(engagement, who));
        return engagement;
    }

    private static boolean may(Subject who, Engagement engagement, EngagementAct act) {
        var parties = engagement.parties();
        if (OF_THE_CHOSEN.contains(act)) {
            return parties.person() == null
                    ? Access.mayDo(who, EngagementAct.HAND_OVER)
                    : Access.mayDo(who, act) && parties.person().equals(who.person());
        }
        return Access.mayDo(who, act) && parties.officeId().equals(who.office());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Engagement look(Subject who, String reference) {
        var engagement = engagements.get(reference);
        Access.toRead(who, engagement.audience(), EngagementAct.READ);
        audit.record(who, "ENGAGEMENT_READ", Engagement.RECORD_KIND, reference, null);
        return engagement;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void open(Engagement engagement, Deed deed) {
        engagements.insert(engagement);
        publish(engagement, PLATFORM, deed);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    EngagementView put(Engagement engagement, Subject who, Deed deed) {
        if (!engagement.changes().none()) {
            engagements.update(engagement);
            publish(engagement, who, deed);
            if (engagement.over()) {
                selections.engagementOver(
                        engagement.reference(), engagement.leavesPlace(), who, deed);
                var member = engagement.parties().memberId();
                if (member != null) {
                    watchers.forEach(watcher -> watcher.over(member, deed.at()));
                }
            }
        }
        return view(engagement, who);
    }

    /** Puts one back that goes on before another office; that ends nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    void handOver(Engagement engagement, Subject who, Deed deed) {
        engagements.update(engagement);
        publish(engagement, who, deed);
    }

    /** As the subject sees it. */
    EngagementView view(Engagement engagement, Subject who) {
        return views(List.of(engagement), who).getFirst();
    }

    /** The same for several, in their order. */
    List<EngagementView> views(List<Engagement> several, Subject who) {
        var refused = attachments.refusedOf(several.stream().map(Engagement::reference).toList());
        return several.stream()
                .map(one -> {
                    var files = refused.getOrDefault(one.reference(), List.of());
                    var view = EngagementView.of(one, flag(one), files);
                    return one.parties().officeId().equals(who.office())
                            ? view
                            : view.ofTheChosen();
                })
                .toList();
    }

    /** Whether there is a report whose file turned out to belong to another record. */
    boolean reportRefused(Engagement engagement) {
        var report = engagement.report();
        return report != null
                && attachments
                        .refusedOf(List.of(engagement.reference()))
                        .getOrDefault(engagement.reference(), List.of())
                        .contains(report.file().evidenceId());
    }

    /** Nobody goes on with one who is off the register; the body releases him. */
    void requireUnflagged(Engagement engagement) {
        var flag = flag(engagement);
        if (flag != null) {
            throw new ProblemException(DirectoryProblem.MEMBER_FLAGGED, flag);
        }
    }

    /** Those of the members whose entries may not be chosen any more. */
    List<String> flagged(Collection<String> memberIds) {
        return memberIds.stream().filter(id -> flag(id) != null).toList();
    }

    /** An entry suspended or removed meanwhile is shown wherever it still has something to do. */
    @Nullable String flag(Engagement engagement) {
        var id = engagement.parties().memberId();
        return id == null || engagement.over() ? null : flag(id);
    }

    private @Nullable String flag(String id) {
        return members.byId(id)
                .map(Member::state)
                .filter(state -> !state.selectable())
                .map(Enum::name)
                .orElse(null);
    }

    private void publish(Engagement engagement, Subject who, Deed deed) {
        var changes = engagement.changes();
        writer.write(engagement.reference(), engagement.version(), changes, deed.at());
        var events = new ArrayList<NewEvent>();
        events.add(EngagementState.event(engagement, changes.eventType()));
        for (var file : attachments.of(engagement.reference())) {
            if (file.recordVersion() == engagement.version()) {
                events.add(attached(engagement, file));
            }
        }
        if (engagement.filesChangeHands()) {
            events.addAll(shown(engagement, deed));
        }
        outbox.append(events);
        audit.record(
                who, changes.eventType(), Engagement.RECORD_KIND, engagement.reference(), null);
    }

    /** The files are for whoever has to do with it now. */
    private List<NewEvent> shown(Engagement engagement, Deed deed) {
        return attachments.of(engagement.reference()).stream()
                .filter(file -> file.refused() == null)
                .map(file ->
                        FileLinks.shown(
                                Engagement.RECORD_KIND,
                                engagement.reference(),
                                file.file(),
                                engagement.audienceOfFiles(),
                                engagement.version(),
                                deed.at()))
                .toList();
    }

    private static NewEvent attached(Engagement engagement, Attachment file) {
        return FileLinks.attached(
                Engagement.RECORD_KIND, file, engagement.audienceOfFiles(), engagement.version());
    }

    /** The engagement and its files, said again as they are. */
    List<NewEvent> restated(Engagement engagement) {
        var events = new ArrayList<NewEvent>();
        events.add(EngagementState.event(engagement, Engagement.RESTATED));
        attachments.of(engagement.reference()).stream()
                .filter(file -> file.refused() == null)
                .forEach(file -> events.add(attached(engagement, file)));
        return events;
    }
}
