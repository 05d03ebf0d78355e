package cn.tongbao.liaison.assistance;

import cn.tongbao.liaison.assistance.Course.Completion;
import cn.tongbao.liaison.assistance.Course.Designation;
import cn.tongbao.liaison.assistance.Course.Dispute;
import cn.tongbao.liaison.assistance.Course.Escalation;
import cn.tongbao.liaison.assistance.Course.Extension;
import cn.tongbao.liaison.assistance.Course.Rating;
import cn.tongbao.liaison.assistance.Course.Refusal;
import cn.tongbao.liaison.assistance.Course.Reply;
import cn.tongbao.liaison.assistance.Course.Transfer;
import cn.tongbao.platform.records.attachment.Attachment;
import cn.tongbao.platform.records.attachment.RecordFile;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request as both sides, the superior and whoever watches over their places see it.
 *
 * @param limit the limit that runs, with the rule that sets it
 * @param refusedFiles ids of files that their keeper refused
 * @param version goes into {@code If-Match}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AssistanceView(
        String reference,
        AssistanceStatus status,
        String kind,
        String text,
        @Nullable DataSharing sharing,
        String fromOfficeId,
        String toOfficeId,
        @Nullable String caseReference,
        @Nullable String framework,
        @Nullable String continues,
        @Nullable String continuedBy,
        List<RecordFile> files,
        List<Reply> replies,
        Instant sentAt,
        @Nullable Instant receivedAt,
        Instant updatedAt,
        @Nullable LimitView limit,
        @Nullable LocalDate dueOn,
        @Nullable Instant warnedAt,
        boolean overdue,
        @Nullable Refusal refusal,
        @Nullable Extension extension,
        @Nullable Completion completion,
        @Nullable Rating rating,
        @Nullable Dispute dispute,
        @Nullable Escalation escalation,
        @Nullable Designation designation,
        @Nullable Transfer transfer,
        @Nullable String withdrawalReason,
        List<String> refusedFiles,
        long version) {

    static AssistanceView of(
            Assistance request, @Nullable LimitView limit, List<Attachment> attachments) {
        var matter = request.matter();
        var clock = request.clock();
        return new AssistanceView(
                request.reference(),
                request.status(),
                matter.kind(),
                matter.text(),
                matter.sharing(),
                request.from().officeId(),
                request.to().officeId(),
                matter.caseReference(),
                matter.framework(),
                matter.continues(),
                request.continuedBy(),
                matter.files(),
                request.replies(),
                request.sentAt(),
                request.receivedAt().orElse(null),
                request.updatedAt(),
                limit,
                clock == null ? null : clock.dueOn(),
                clock == null ? null : clock.warnedAt(),
                request.overdue(),
                request.refusal(),
                request.extension(),
                request.completion(),
                request.rating(),
                request.dispute(),
                request.escalation(),
                request.designation(),
                request.transfer(),
                request.withdrawalReason(),
                attachments.stream()
                        .filter(file -> file.refused() != null)
                        .map(file -> file.file().evidenceId())
                        .toList(),
                request.version());
    }
}
