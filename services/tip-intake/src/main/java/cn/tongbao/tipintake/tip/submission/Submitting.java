package cn.tongbao.tipintake.tip.submission;

import cn.tongbao.platform.deadlines.Deadlines;
import cn.tongbao.platform.deadlines.NewDeadline;
import cn.tongbao.platform.identity.FileCapability;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.AccessCode;
import cn.tongbao.platform.web.AuditTrail;
import cn.tongbao.platform.web.CodeSeal;
import cn.tongbao.platform.web.OnceOnly;
import cn.tongbao.platform.web.References;
import cn.tongbao.rulebook.RulebookSource;
import cn.tongbao.tipintake.office.Offices;
import cn.tongbao.tipintake.tip.Actor;
import cn.tongbao.tipintake.tip.Handling;
import cn.tongbao.tipintake.tip.LegalTime;
import cn.tongbao.tipintake.tip.Step;
import cn.tongbao.tipintake.tip.Submission;
import cn.tongbao.tipintake.tip.Tip;
import cn.tongbao.tipintake.tip.TipStatus;
import cn.tongbao.tipintake.tip.Tips;
import cn.tongbao.tipintake.tip.attachment.Attaching;
import cn.tongbao.tipintake.tip.messaging.TipPublication;
import cn.tongbao.tipintake.tip.reporter.IdentityVault;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands a tip in: it lands with the right office, its clock starts, the reporter gets a receipt.
 */
@Service
public class Submitting {

    private static final String SCOPE = "tips";
    private static final String PUBLIC_STATUS = "RECEIVED";

    private final OnceOnly onceOnly;
    private final RulebookSource rulebooks;
    private final Offices offices;
    private final Tips tips;
    private final IdentityVault identities;
    private final Attaching attaching;
    private final Deadlines deadlines;
    private final AuditTrail audit;
    private final TipPublication publication;
    private final CodeSeal seal;
    private final LegalTime time;
    private final SecureRandom random = new SecureRandom();

    Submitting(
            OnceOnly onceOnly,
            RulebookSource rulebooks,
            Offices offices,
            Tips tips,
            IdentityVault identities,
            Attaching attaching,
            Deadlines deadlines,
            AuditTrail audit,
            TipPublication publication,
            CodeSeal seal,
            LegalTime time) {
        this.onceOnly = onceOnly;
        this.rulebooks = rulebooks;
        this.offices = offices;
        this.tips = tips;
        this.identities = identities;
        this.attaching = attaching;
        this.deadlines = deadlines;
        this.audit = audit;
        this.publication = publication;
        this.seal = seal;
        this.time = time;
    }

    /**
     * Hands in.
     *
     * @param key under which an equal draft is handed in once, however often it is sent
     */
    @Transactional
    public SubmissionReceipt submit(Subject who, @Nullable String key, TipDraft draft) {
        var channel = Channel.of(draft.channel());
        channel.ifPresent(stated -> stated.admit(who));
        var scope = who.anonymous() ? SCOPE : SCOPE + '/' + who.person();
        return onceOnly.run(
                key,
                scope,
                draft,
                SubmissionReceipt.class,
                () -> submitOnce(who, channel.orElse(Channel.WEB), draft));
    }

    /**
     * Who stands on record as the one who handed it in: whoever typed it in for somebody else. Over
     * the web it is the reporter himself, who stays unknown even if he happens to be signed in.
     */
    private static Subject onRecord(Subject who, Channel channel) {
        return channel.entered() ? who : Subject.ANONYMOUS;
    }

    private SubmissionReceipt submitOnce(Subject who, Channel channel, TipDraft draft) {
        var now = time.now();
        new DraftRules(rulebooks.current(), LegalTime.day(now)).hold(draft);
        var files = attaching.verified(who, draft.evidence(), now);
        var code = AccessCode.draw(random);
        var recorded = onRecord(who, channel);
        var step = add(recorded, submission(recorded, channel, draft, now), files.size(), code);
        keepWhatHangsOnIt(recorded, draft, step, files, now);
        return new SubmissionReceipt(step.tip().reference(), code.written(), now, PUBLIC_STATUS);
    }

    private static Submission submission(
            Subject who, Channel channel, TipDraft draft, Instant now) {
        return Drafted.submission(draft, channel.name(), now, who.person(), who.office());
    }

    private Step add(Subject who, Submission submission, int files, AccessCode code) {
        var now = submission.submittedAt();
        var region = submission.facts().regionCode();
        var rulebook = rulebooks.current();
        var limit = rulebook.limit(startedLimit(), LegalTime.day(now));
        var due = rulebook.due(limit, now);
        var office = offices.holdIntakeOf(region);
        var hash = seal.of(code);
        while (true) {
            var reference = References.draw('T', region, LegalTime.day(now).getYear());
            var handling = Handling.until(due.dueAt(), due.dueOn());
            var step = Tip.received(reference, submission, office, handling, files);
            if (tips.add(step, hash, Actor.of(who))) {
                deadlines.start(
                        new NewDeadline(
                                Tip.RECORD_KIND,
                                reference,
                                limit.id(),
                                limit.version(),
                                now,
                                due.warnAt(),
                                due.dueAt()));
                return step;
            }
        }
    }

    private void keepWhatHangsOnIt(
            Subject who, TipDraft draft, Step step, List<FileCapability> files, Instant now) {
        var tip = step.tip();
        var identity = Drafted.identity(draft);
        if (identity != null) {
            identities.keep(tip.reference(), identity, now);
        }
        var attached =
                attaching.attach(
                        files,
                        new Attaching.Place(
                                tip.reference(), tip.version(), null, who.person(), false),
                        0,
                        now);
        audit.record(who, "TIP_SUBMITTED", Tip.RECORD_KIND, tip.reference(), null);
        publication.publish(step, attached);
    }

    private static String startedLimit() {
        return Objects.requireNonNull(TipStatus.beginning().startsLimit());
    }
}
