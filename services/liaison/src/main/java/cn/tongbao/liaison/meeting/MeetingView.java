package cn.tongbao.liaison.meeting;

import cn.tongbao.platform.records.attachment.Attachment;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as all who take part see it. The officers of an office that has to do something it
 * decided see that alone, with what names the meeting.
 *
 * @param minutes all editions, the last one in force
 * @param countersignatures each with whether a later edition has made it void
 * @param version goes into {@code If-Match}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MeetingView(
        String reference,
        MeetingStatus status,
        String title,
        String hostOfficeId,
        @Nullable String caseReference,
        Instant startsAt,
        @Nullable String place,
        List<String> agenda,
        List<Invitee> invitees,
        List<Minutes> minutes,
        List<Signed> countersignatures,
        List<Decision> decisions,
        @Nullable String cancelledBecause,
        Instant calledAt,
        Instant updatedAt,
        List<String> refusedFiles,
        long version) {

    /** A countersignature and whether it still counts. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Signed(
            UUID inviteeId,
            @Nullable String officeId,
            int edition,
            String sha256,
            @Nullable String paperId,
            Instant at,
            @JsonProperty("void") boolean isVoid) {}

    static MeetingView ofOwnDecisions(MeetingSight sight) {
        var meeting = sight.meeting();
        var call = meeting.call();
        return new MeetingView(
                meeting.reference(),
                meeting.status(),
                call.title(),
                meeting.hostOfficeId(),
                call.caseReference(),
                call.startsAt(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                meeting.decisions().stream().filter(sight::owns).toList(),
                null,
                meeting.calledAt(),
                meeting.updatedAt(),
                List.of(),
                meeting.version());
    }

    static MeetingView of(Meeting meeting, List<Attachment> attachments) {
        var call = meeting.call();
        var present = meeting.present().map(Minutes::sha256).orElse("");
        return new MeetingView(
                meeting.reference(),
                meeting.status(),
                call.title(),
                meeting.hostOfficeId(),
                call.caseReference(),
                call.startsAt(),
                call.place(),
                call.agenda(),
                meeting.invitees(),
                meeting.minutes(),
                meeting.signatures().stream()
                        .map(signature ->
                                new Signed(
                                        signature.inviteeId(),
                                        signature.officeId(),
                                        signature.edition(),
                                        signature.sha256(),
                                        signature.paperId(),
                                        signature.at(),
                                        !signature.sha256().equals(present)))
                        .toList(),
                meeting.decisions(),
                meeting.cancelledBecause(),
                meeting.calledAt(),
                meeting.updatedAt(),
                attachments.stream()
                        .filter(file -> file.refused() != null)
                        .map(file -> file.file().evidenceId())
                        .toList(),
                meeting.version());
    }
}
