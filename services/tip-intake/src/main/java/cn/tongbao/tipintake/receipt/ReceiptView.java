package cn.tongbao.tipintake.receipt;

import cn.tongbao.tipintake.office.OfficeName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that a reporter is told under the receipt code. */
public record ReceiptView(
        String reference,
        String status,
        Words statusText,
        Instant submittedAt,
        List<Feedback> feedbacks,
        List<Note> messages,
        List<Request> requests,
        List<FileNote> evidence,
        List<TimelineEntry> timeline) {

    /** Keeps what was handed in out of logs. */
    @Override
    public String toString() {
        return "ReceiptView[" + reference + "]";
    }

    /** What became of it at an office. */
    public record Feedback(String kind, OfficeName office, Instant at, Words text) {}

    /** A message of the conversation. */
    public record Note(String from, Instant at, @Nullable String text, List<FileNote> evidence) {}

    /** Something that the reporter is asked for. */
    public record Request(
            String requestId,
            OfficeName office,
            @Nullable String text,
            List<String> items,
            @Nullable LocalDate dueOn,
            Instant at,
            boolean answered) {}

    /** A file that was handed in. */
    public record FileNote(String name, String mediaType, long size, boolean refused) {}

    /** A step on the way. */
    public record TimelineEntry(Instant at, String status, Words text) {}
}
