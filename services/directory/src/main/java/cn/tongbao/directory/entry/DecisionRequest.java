package cn.tongbao.directory.entry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a keeper decides.
 *
 * @param reason published with the decision, as the notice is
 * @param notice what the public is told
 * @param items the checklist, in a verification and where a removed entry comes back
 * @param appointment of a person
 * @param qualifications the licences as the keeper has seen them, in a review and a re-admission;
 *     left out, those before stay
 */
public record DecisionRequest(
        @Nullable String reason,
        @Nullable NoticeRequest notice,
        @Nullable List<ItemRequest> items,
        @Nullable AppointmentRequest appointment,
        @Nullable List<EntryRequest.QualificationRequest> qualifications) {

    /** The text in both languages. */
    public record NoticeRequest(@Nullable String zh, @Nullable String en) {}

    /** One thing that a listing needs. */
    public record ItemRequest(
            @Nullable String code, @Nullable Boolean met, @Nullable String note) {}

    /** The first and the last day. */
    public record AppointmentRequest(@Nullable LocalDate from, @Nullable LocalDate until) {}
}
