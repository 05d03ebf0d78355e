package cn.tongbao.mediation.confirmation;

/**
 * Why a court is competent.
 *
 * @param basis what ties it to the dispute, for example {@code SEAT_OF_BODY}
 */
public record CourtReason(
        String ruleId, String basis, String zh, String en, String citation, boolean verified) {}
