package cn.tongbao.directory.entry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a keeper decides.
 *
 * @param reason for the entry itself and the keepers
 * @param notice what the public is told
 * @param items the checklist, in a verification and where a removed entry comes back
 * @param appointment of a person
 */
public record DecisionRequest(
        @Nullable String reason,
        @Nullable NoticeRequest notice,
        @Nullable List<ItemRequest> items,
        @Nullable AppointmentRequest appointment) {

    /** The text in both languages. */
    public record NoticeRequest(@Nullable String zh, @Nullable String en) {}

    /** One thing that a listing needs. */
    public record ItemRequest(
            @Nullable String code, @Nullable Boolean met, @Nullable String note) {}

    /** The first and the last day. */
    public record AppointmentRequest(@Nullable LocalDate from, @Nullable LocalDate until) {}
}
