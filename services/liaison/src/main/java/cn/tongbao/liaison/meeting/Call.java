package cn.tongbao.liaison.meeting;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting is called for.
 *
 * @param place where, or how to take part from afar
 */
public record Call(
        String title,
        @Nullable String caseReference,
        Instant startsAt,
        @Nullable String place,
        List<String> agenda) {

    /** Copies the agenda. */
    public Call {
        agenda = List.copyOf(agenda);
    }
}
