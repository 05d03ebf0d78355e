package cn.tongbao.mediation.confirmation;

import java.util.List;

/**
 * A court that may be applied to.
 *
 * @param mode code of the court modes: {@code PORTAL} or {@code DOCKED}
 * @param reasons each tie between it and the dispute
 */
public record CompetentCourt(
        String officeId,
        String name,
        String nameZh,
        String regionCode,
        String mode,
        List<CourtReason> reasons) {

    /** Copies the reasons. */
    public CompetentCourt {
        reasons = List.copyOf(reasons);
    }
}
