package cn.tongbao.directory.sharing;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A request for a person of another region, as both bodies and he himself see it.
 *
 * @param status code of {@code sharingStatuses}
 * @param officeId the court or agency that asks
 * @param holderOfficeId the body that decides; null: the keeper of his region
 * @param until the last day on which he can be chosen
 * @param decision conditions of the grant, or the reason of the refusal
 * @param ending why it was withdrawn or revoked
 */
public record SharingView(
        String reference,
        long version,
        String status,
        String officeId,
        String regionCode,
        String memberId,
        String memberKind,
        String nameZh,
        @Nullable String name,
        String memberRegionCode,
        @Nullable String holderOfficeId,
        @Nullable String caseReference,
        String caseLabel,
        String purpose,
        LocalDate from,
        LocalDate until,
        Instant requestedAt,
        Instant updatedAt,
        @Nullable SayingView decision,
        @Nullable SayingView ending) {

    static SharingView of(Sharing sharing) {
        var lent = sharing.lent();
        var purpose = sharing.purpose();
        return new SharingView(
                sharing.reference(),
                sharing.version(),
                sharing.status().name(),
                sharing.officeId(),
                sharing.regionCode(),
                lent.memberId(),
                lent.memberKind().name(),
                lent.nameZh(),
                lent.name(),
                lent.regionCode(),
                lent.holderOfficeId(),
                purpose.caseReference(),
                purpose.caseLabel(),
                purpose.text(),
                purpose.from(),
                purpose.until(),
                sharing.requestedAt(),
                sharing.updatedAt(),
                SayingView.of(sharing.decision()),
                SayingView.of(sharing.ending()));
    }

    /** What one side said, for its office and not for an officer by name. */
    public record SayingView(@Nullable String text, @Nullable String officeId, Instant at) {

        static @Nullable SayingView of(@Nullable Saying saying) {
            return saying == null
                    ? null
                    : new SayingView(saying.text(), saying.office(), saying.at());
        }
    }
}
