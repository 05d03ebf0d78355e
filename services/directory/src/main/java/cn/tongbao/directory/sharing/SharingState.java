package cn.tongbao.directory.sharing;

import cn.tongbao.platform.outbox.NewEvent;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A request as its events carry it ({@code contracts/events/state/sharing.json}); what the sides
 * said to each other stays behind.
 */
record SharingState(
        String reference,
        String status,
        String officeId,
        String regionCode,
        String memberId,
        String memberKind,
        String memberNameZh,
        @Nullable String memberName,
        String memberRegionCode,
        @Nullable String holderOfficeId,
        @Nullable String caseReference,
        String title,
        LocalDate from,
        LocalDate until,
        Instant requestedAt,
        Instant updatedAt) {

    private static final String AGGREGATE = "sharing";

    static NewEvent event(Sharing sharing, String type) {
        return new NewEvent(
                type,
                AGGREGATE,
                sharing.reference(),
                sharing.version(),
                sharing.reference(),
                sharing.audience().tokens(),
                of(sharing));
    }

    static SharingState of(Sharing sharing) {
        var lent = sharing.lent();
        var purpose = sharing.purpose();
        return new SharingState(
                sharing.reference(),
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
                purpose.from(),
                purpose.until(),
                sharing.requestedAt(),
                sharing.updatedAt());
    }
}
