package cn.tongbao.mediation.courtdocking;

import java.time.LocalDate;
import java.util.List;

/** Applications as they come from a mediation about pirated software. */
public final class Applications {

    /** A word that stands in every application, and must stand nowhere else. */
    public static final String CANARY = "金丝雀软件";

    private Applications() {}

    /** An application with everything in it. */
    public static CourtApplication of(String reference) {
        return new CourtApplication(
                reference,
                "M-110000-2026-7K3M9Q",
                CANARY + "著作权侵权纠纷",
                "PEOPLES",
                "COPYRIGHT",
                "2026-03-02T08:00:00Z",
                List.of(
                        new CourtApplication.Applicant(
                                "P1", "APPLICANT", "北京创维软件有限公司", "COMPANY", "110105"),
                        new CourtApplication.Applicant("P2", "RESPONDENT", "王小明", "PERSON", null)),
                new CourtApplication.Agreement(
                        file("agreement"),
                        List.of(
                                new CourtApplication.Term(
                                        1,
                                        "被申请人支付赔偿金",
                                        "P2",
                                        "50000.00",
                                        LocalDate.of(2026, 4, 1),
                                        false),
                                new CourtApplication.Term(
                                        2, "双方互不追究其他责任", null, null, null, false)),
                        "ab".repeat(32),
                        LocalDate.of(2026, 3, 1),
                        false),
                List.of(new CourtApplication.Material("RIGHT_PROOF", file("certificate"))));
    }

    /** A file. */
    public static CourtFile file(String id) {
        return new CourtFile(id, id + ".pdf", "application/pdf", 2_048, "cd".repeat(32));
    }
}
