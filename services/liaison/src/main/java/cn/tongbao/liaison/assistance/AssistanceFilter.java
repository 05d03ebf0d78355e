package cn.tongbao.liaison.assistance;

import org.jspecify.annotations.Nullable;

/**
 * Which requests to list.
 *
 * @param officeId on either side
 * @param box {@code IN} for those to the caller's office, {@code OUT} for those from it, {@code
 *     ESCALATED} for those that it was called upon for
 */
public record AssistanceFilter(
        @Nullable String status,
        @Nullable String kind,
        @Nullable String caseReference,
        @Nullable Boolean overdue,
        @Nullable String box,
        @Nullable String officeId) {

    void narrow(StringBuilder sql) {
        if (status != null) {
            sql.append(" and status = :status");
        }
        if (kind != null) {
            sql.append(" and kind = :kind");
        }
        if (caseReference != null) {
            sql.append(" and case_reference = :case");
        }
        if (overdue != null) {
            sql.append(" and overdue = :overdue");
        }
        if (officeId != null) {
            sql.append(" and :side in (from_office_id, to_office_id)");
        }
        if (box != null) {
            sql.append(
                    switch (box) {
                        case "IN" -> " and to_office_id = :office";
                        case "OUT" -> " and from_office_id = :office";
                        default -> " and superior_office_id = :office";
                    });
        }
    }
}
