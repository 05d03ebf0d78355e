package cn.tongbao.tipintake.receipt;

import cn.tongbao.rulebook.Codes;
import cn.tongbao.rulebook.RulebookSource;
import cn.tongbao.tipintake.feedback.CaseProgress;
import cn.tongbao.tipintake.feedback.CaseProgresses;
import cn.tongbao.tipintake.feedback.CaseStage;
import cn.tongbao.tipintake.office.OfficeName;
import cn.tongbao.tipintake.office.Offices;
import cn.tongbao.tipintake.tip.CaseKeeping;
import cn.tongbao.tipintake.tip.Tip;
import cn.tongbao.tipintake.tip.attachment.Attachment;
import cn.tongbao.tipintake.tip.attachment.Attachments;
import cn.tongbao.tipintake.tip.conversation.Message;
import cn.tongbao.tipintake.tip.conversation.MessageKind;
import cn.tongbao.tipintake.tip.conversation.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the reporter's view: public words in place of internal states, offices in place of ids. */
@Component
class ReceiptViews {

    private final Attachments attachments;
    private final Messages messages;
    private final CaseProgresses cases;
    private final Offices offices;
    private final RulebookSource rulebooks;

    ReceiptViews(
            Attachments attachments,
            Messages messages,
            CaseProgresses cases,
            Offices offices,
            RulebookSource rulebooks) {
        this.attachments = attachments;
        this.messages = messages;
        this.cases = cases;
        this.offices = offices;
        this.rulebooks = rulebooks;
    }

    ReceiptView of(Tip tip) {
        var progress = cases.of(tip.caseReference()).orElse(null);
        var names = offices.names(officesIn(tip, progress));
        var conversation = messages.of(tip.reference());
        var files = tip.files() == 0 ? List.<Attachment>of() : attachments.of(tip.reference());
        var codes = rulebooks.current().codes();
        var status =
                PublicStatus.of(tip, progress == null ? CaseStage.IN_REVIEW : progress.stage());
        var name = codes.name("publicStatuses", status.name());
        return new ReceiptView(
                tip.reference(),
                status.name(),
                new Words(name.zh(), name.en()),
                tip.submission().submittedAt(),
                feedbacks(tip, progress, names, codes),
                notes(conversation, files),
                requests(tip, conversation, progress, names),
                files(files.stream().filter(file -> file.message() == null).toList()),
                Timeline.of(tip, progress));
    }

    private static Set<String> officesIn(Tip tip, @Nullable CaseProgress progress) {
        var ids = new HashSet<String>();
        ids.add(tip.intakeOffice());
        var rejection = tip.handling().rejection();
        if (rejection != null && rejection.competentOfficeId() != null) {
            ids.add(rejection.competentOfficeId());
        }
        if (progress != null) {
            progress.dispatches().forEach(dispatch -> ids.add(dispatch.officeId()));
        }
        toldOf(tip).forEach(told -> ids.add(told.officeId()));
        return ids;
    }

    private static List<ReceiptView.Feedback> feedbacks(
            Tip tip, @Nullable CaseProgress progress, Map<String, OfficeName> names, Codes codes) {
        var feedbacks = new ArrayList<ReceiptView.Feedback>();
        rejection(tip, names, codes, feedbacks);
        if (progress != null) {
            progress.dispatches()
                    .forEach(dispatch -> ofDispatch(dispatch, names, codes, feedbacks));
        }
        for (var told : toldOf(tip)) {
            var office = name(told.officeId(), names);
            feedbacks.add(
                    new ReceiptView.Feedback(
                            "TRANSFERRED",
                            office,
                            told.handedOverAt(),
                            PlainWords.transferred(office)));
        }
        feedbacks.sort(Comparator.comparing(ReceiptView.Feedback::at));
        return feedbacks;
    }

    private static List<CaseKeeping.Told> toldOf(Tip tip) {
        var keeping = tip.keeping();
        return keeping == null ? List.of() : keeping.told();
    }

    private static void rejection(
            Tip tip,
            Map<String, OfficeName> names,
            Codes codes,
            List<ReceiptView.Feedback> feedbacks) {
        var rejection = tip.handling().rejection();
        var at = tip.handling().decidedAt();
        if (rejection == null || at == null) {
            return;
        }
        var competent = rejection.competentOfficeId();
        feedbacks.add(
                new ReceiptView.Feedback(
                        "REJECTED",
                        name(tip.intakeOffice(), names),
                        at,
                        PlainWords.rejected(
                                rejection,
                                competent == null ? null : name(competent, names),
                                codes)));
    }

    private static void ofDispatch(
            CaseProgress.Dispatched dispatch,
            Map<String, OfficeName> names,
            Codes codes,
            List<ReceiptView.Feedback> feedbacks) {
        var office = name(dispatch.officeId(), names);
        var acknowledgedAt = dispatch.acknowledgedAt();
        if (acknowledgedAt != null) {
            feedbacks.add(
                    new ReceiptView.Feedback(
                            "ACKNOWLEDGED",
                            office,
                            acknowledgedAt,
                            PlainWords.acknowledged(office, dispatch.forInformation())));
        }
        var concludedAt = dispatch.concludedAt();
        if (concludedAt != null) {
            feedbacks.add(
                    new ReceiptView.Feedback(
                            "CONCLUDED",
                            office,
                            concludedAt,
                            PlainWords.concluded(office, dispatch.outcomes(), codes)));
        }
    }

    private static List<ReceiptView.Note> notes(
            List<Message> conversation, List<Attachment> files) {
        return conversation.stream()
                .map(message ->
                        new ReceiptView.Note(
                                message.kind().byReporter() ? "REPORTER" : "OFFICE",
                                message.at(),
                                message.text(),
                                files(
                                        files.stream()
                                                .filter(file -> message.id().equals(file.message()))
                                                .toList())))
                .toList();
    }

    private static List<ReceiptView.Request> requests(
            Tip tip,
            List<Message> conversation,
            @Nullable CaseProgress progress,
            Map<String, OfficeName> names) {
        var answered = new HashSet<String>();
        conversation.stream()
                .filter(message -> message.kind().byReporter() && message.requestId() != null)
                .forEach(message -> answered.add(message.requestId()));
        var requests = new ArrayList<ReceiptView.Request>();
        for (var message : conversation) {
            var id = message.requestId();
            if (message.kind().asks() && id != null) {
                requests.add(ofOffice(tip, message, id, answered, names));
            }
        }
        if (progress != null) {
            for (var dispatch : progress.dispatches()) {
                var office = name(dispatch.officeId(), names);
                dispatch.requests()
                        .forEach(request -> requests.add(view(request, office, answered)));
            }
        }
        requests.sort(Comparator.comparing(ReceiptView.Request::at));
        return requests;
    }

    private static ReceiptView.Request ofOffice(
            Tip tip,
            Message message,
            String id,
            Set<String> answered,
            Map<String, OfficeName> names) {
        return new ReceiptView.Request(
                id,
                name(tip.intakeOffice(), names),
                message.text(),
                message.items(),
                message.dueOn(),
                message.at(),
                answered.contains(id)
                        || (message.kind() == MessageKind.IDENTITY_REQUEST
                                && !tip.status().name().equals("IDENTITY_REQUESTED")));
    }

    private static ReceiptView.Request view(
            CaseProgress.MaterialRequest request, OfficeName office, Set<String> answered) {
        return new ReceiptView.Request(
                request.requestId(),
                office,
                request.text(),
                request.items(),
                request.dueOn(),
                request.askedAt(),
                request.answered() || answered.contains(request.requestId()));
    }

    private static List<ReceiptView.FileNote> files(List<Attachment> files) {
        return files.stream()
                .map(file ->
                        new ReceiptView.FileNote(
                                file.name(), file.mediaType(), file.size(), file.refused() != null))
                .toList();
    }

    private static OfficeName name(String id, Map<String, OfficeName> names) {
        return names.getOrDefault(id, OfficeName.UNKNOWN);
    }
}
