package cn.tongbao.caserouting.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Case files of Suzhou in Anhui in the states that tests begin with. */
final class CaseMother {

    static final Limits LIMITS = new FixedLimits();
    static final Instant NOW = Instant.parse("2026-03-04T03:20:00Z");
    static final Deed OFFICER = new Deed("routing.national", "PROT-000000", NOW);
    static final Deed BODY = new Deed("mediation", "MEDI-110000", NOW);
    static final Deed AGENCY = new Deed("samr.anhui", "SAMR-340000", NOW);

    private CaseMother() {}

    static CaseFile open(EvidenceFile... evidence) {
        return stored(
                CaseFile.open("C-341300-2026-4T9W2B", tip(1, List.of(evidence)), OFFICER, LIMITS));
    }

    static AcceptedTip tip(long version, List<EvidenceFile> evidence) {
        return new AcceptedTip(
                "T-341300-2026-7K3M9Q",
                version,
                "PROT-000000",
                new CaseContent(
                        "多家网店销售假冒品牌冰箱",
                        "经售后鉴定为假冒产品。",
                        "TRADEMARK",
                        List.of("SALE_OF_COUNTERFEIT_GOODS"),
                        List.of("ONLINE_SHOP"),
                        "341300",
                        null,
                        List.of(
                                new CaseContent.Suspect(
                                        "优选家电专营店",
                                        null,
                                        "shop",
                                        "https://shop.example.cn/1",
                                        null)),
                        List.of(
                                new CaseContent.Goods(
                                        "冰箱", 2_000L, new CaseContent.Weight("90.5", "TONNE"))),
                        new CaseContent.RightHolder("示例电器", "CN", "1234567"),
                        "WEB",
                        evidence),
                CaseFigures.ofTip(null, null, "300000.00", null),
                Map.of(),
                Map.of());
    }

    static EvidenceFile evidence() {
        return new EvidenceFile(
                UUID.randomUUID().toString(), "发票.pdf", "application/pdf", 48_213, "a".repeat(64));
    }

    /** As it is when it was written and read again: nothing is pending. */
    static CaseFile stored(CaseFile file) {
        return CaseFile.stored(file.head(), file.dispatches(), file.instructions());
    }

    static Dispatch sent(CaseFile file, String office, DispatchKind kind) {
        return file.work(OFFICER, LIMITS)
                .send(
                        new DispatchOrder(
                                office,
                                office.substring(office.indexOf('-') + 1),
                                kind,
                                null,
                                List.of()));
    }

    static Dispatch acknowledged(CaseFile file, String office) {
        return file.work(AGENCY, LIMITS).acknowledge(sent(file, office, DispatchKind.ENFORCEMENT));
    }

    static Dispatch concluded(CaseFile file, Dispatch dispatch) {
        return file.work(AGENCY, LIMITS).conclude(dispatch, conclusion(null));
    }

    static Conclusion conclusion(Conclusion.@Nullable CriminalDecision decision) {
        return new Conclusion(
                List.of(new Conclusion.Outcome("FINE", "250000.00", 12L, "罚款")),
                "已处罚",
                new Conclusion.Results(1L, null, 2L, null, 12L),
                decision,
                List.of(),
                NOW);
    }

    static Refusal refusal() {
        return new Refusal("OUT_OF_AREA", "不属本地", "SAMR-110000", false, NOW);
    }

    static Dispatch recalled(CaseFile file, Dispatch dispatch) {
        return file.work(OFFICER, LIMITS).recall(dispatch, new Recall("误发", NOW));
    }

    static void referred(CaseFile file) {
        file.mediating(OFFICER, LIMITS).refer("MEDI-110000");
    }

    /** News of the mediation that the referral led to, in the given state. */
    static MediationNews mediation(String status) {
        return new MediationNews(
                "M-110000-2026-5R8N2C",
                "MEDI-110000",
                status,
                status.equals("FAILED") ? "GAP_TOO_WIDE" : null,
                List.of("被申请人销售涉案冰箱2000台。"),
                null,
                status.equals("PARTLY_AGREED"),
                null);
    }

    static void heard(CaseFile file, MediationNews news) {
        file.mediating(BODY, LIMITS).follow(Objects.requireNonNull(file.head().referral()), news);
    }

    static ConfirmationNews confirmation(String reference, String status, Instant appliedAt) {
        return new ConfirmationNews(
                reference,
                "M-110000-2026-5R8N2C",
                status,
                "COURT-110108",
                appliedAt,
                status.equals("CONFIRMED")
                        ? new ConfirmationNews.Decision(
                                "CONFIRMED", "（2026）京0108诉前调确7号", LocalDate.of(2026, 4, 2))
                        : null);
    }

    static MaterialRequest question() {
        return new MaterialRequest(UUID.randomUUID(), List.of("购买凭证"), "请补充", null, NOW, List.of());
    }
}
