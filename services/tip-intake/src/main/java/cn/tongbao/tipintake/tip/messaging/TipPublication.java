package cn.tongbao.tipintake.tip.messaging;

import cn.tongbao.platform.identity.Audience;
import cn.tongbao.platform.outbox.NewEvent;
import cn.tongbao.platform.outbox.Outbox;
import cn.tongbao.tipintake.tip.Step;
import cn.tongbao.tipintake.tip.Tip;
import cn.tongbao.tipintake.tip.TipEvent;
import cn.tongbao.tipintake.tip.attachment.Attachment;
import cn.tongbao.tipintake.tip.attachment.Attachments;
import cn.tongbao.tipintake.tip.conversation.Message;
import cn.tongbao.tipintake.tip.conversation.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Tells the other services what became of a tip, in the transaction of the act. */
@Component
public class TipPublication {

    static final String AGGREGATE = "tip";

    private final Outbox outbox;
    private final Attachments attachments;
    private final Messages messages;

    TipPublication(Outbox outbox, Attachments attachments, Messages messages) {
        this.outbox = outbox;
        this.attachments = attachments;
        this.messages = messages;
    }

    /** Publishes what a step made of a tip, and the files that came with it. */
    public void publish(Step step, List<Attachment> added) {
        var tip = step.tip();
        var events = new ArrayList<NewEvent>();
        events.add(event(tip, step.event()));
        for (var file : added) {
            events.add(link(file, tip));
        }
        outbox.append(events);
    }

    /** Publishes a tip that other people see now than before, with its files. */
    public void publishNewAudience(Step step) {
        var tip = step.tip();
        var events = new ArrayList<NewEvent>();
        events.add(event(tip, step.event()));
        if (tip.files() > 0) {
            attachments.of(tip.reference()).stream()
                    .filter(file -> !file.identity())
                    .map(file -> grant(file, tip, tip.audience(), tip.version()))
                    .forEach(events::add);
        }
        outbox.append(events);
    }

    /** Opens the files that prove who the reporter is to those to whom that was revealed. */
    public void openProofs(Tip tip, List<String> persons) {
        if (tip.files() == 0) {
            return;
        }
        var events =
                attachments.of(tip.reference()).stream()
                        .filter(Attachment::identity)
                        .map(proof -> openProof(proof, tip, persons))
                        .toList();
        if (!events.isEmpty()) {
            outbox.append(events);
        }
    }

    static NewEvent openProof(Attachment proof, Tip tip, List<String> persons) {
        var audience = Audience.none();
        for (var person : persons) {
            audience = audience.person(person);
        }
        // More persons are newer than fewer: the keeper of files goes by the number.
        return grant(proof, tip, audience, tip.version() + persons.size());
    }

    private static NewEvent grant(Attachment file, Tip tip, Audience audience, long recordVersion) {
        return new NewEvent(
                FileLink.AUDIENCE_CHANGED,
                FileLink.AGGREGATE,
                file.evidenceId(),
                recordVersion,
                tip.reference(),
                audience.tokens(),
                FileLink.of(file, tip, audience, recordVersion));
    }

    /** The state of a tip under its current version. */
    NewEvent event(Tip tip, TipEvent what) {
        var files = tip.files() == 0 ? List.<Attachment>of() : attachments.of(tip.reference());
        var answers = tip.answers() == 0 ? List.<Message>of() : messages.answersOf(tip.reference());
        return new NewEvent(
                what.type(),
                AGGREGATE,
                tip.reference(),
                tip.version(),
                tip.reference(),
                tip.audience().tokens(),
                TipState.of(
                        tip,
                        states(files),
                        answers.stream().map(answer -> state(answer, files)).toList()));
    }

    /** The binding of a file. */
    static NewEvent link(Attachment file, Tip tip) {
        return new NewEvent(
                FileLink.ATTACHED,
                FileLink.AGGREGATE,
                file.evidenceId(),
                file.recordVersion(),
                tip.reference(),
                FileLink.audience(file, tip).tokens(),
                FileLink.of(file, tip, FileLink.audience(file, tip), file.recordVersion()));
    }

    private static TipState.AnswerState state(Message answer, List<Attachment> files) {
        return new TipState.AnswerState(
                answer.requestId(),
                Objects.requireNonNull(answer.text()),
                states(files.stream().filter(file -> answer.id().equals(file.message())).toList()),
                answer.at());
    }

    private static List<TipState.FileState> states(List<Attachment> files) {
        return files.stream()
                .filter(file -> file.refused() == null && !file.identity())
                .map(file ->
                        new TipState.FileState(
                                file.evidenceId(),
                                file.name(),
                                file.mediaType(),
                                file.size(),
                                file.sha256()))
                .toList();
    }
}
