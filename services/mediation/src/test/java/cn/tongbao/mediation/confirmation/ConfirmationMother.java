package cn.tongbao.mediation.confirmation;

import cn.tongbao.mediation.record.CountedLimits;
import cn.tongbao.mediation.record.Limits;
import cn.tongbao.platform.records.Deed;
import cn.tongbao.platform.records.StoredJson;
import cn.tongbao.platform.records.attachment.RecordFile;
import cn.tongbao.rulebook.RulebookSource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Applications to the court in Haidian in the states that tests begin with, without Spring. */
final class ConfirmationMother {

    static final Instant MONDAY = Instant.parse("2026-06-01T02:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    static final Limits LIMITS = CountedLimits.by(new RulebookSource());

    private static final StoredJson JSON = new StoredJson();

    private ConfirmationMother() {}

    static Deed now() {
        return new Deed("judge.haidian", "COURT-110108", MONDAY);
    }

    /** As it is when it was written and read again: nothing is pending. */
    static Confirmation stored(Confirmation confirmation) {
        return JSON.read(JSON.write(confirmation), Confirmation.class);
    }

    static Matter matter() {
        return new Matter(
                "M-110000-2026-5R8N2C",
                null,
                "PEOPLES",
                "MEDI-110000",
                "mediator.li",
                "COURT-110108",
                "110108",
                false,
                List.of(),
                "TRADEMARK",
                "示例电器诉优选家电商标侵权纠纷",
                "120000.00",
                List.of(
                        applicant("P1", "APPLICANT", "示例电器股份有限公司"),
                        applicant("P2", "RESPONDENT", "优选家电经营部")),
                new Matter.Agreement(file(), "b".repeat(64), TODAY, false, List.of()),
                List.of());
    }

    private static Matter.Applicant applicant(String id, String role, String name) {
        return new Matter.Applicant(id, role, name, "LEGAL_PERSON", "110108", List.of());
    }

    static RecordFile file() {
        return new RecordFile(
                "0b0f9a4e-6c1d-4f7e-9a53-2f6d1c7b8e90",
                "调解协议.pdf",
                "application/pdf",
                48_213,
                "a".repeat(64));
    }

    static Decision ruling(String result, @Nullable String ground) {
        return new Decision(
                result,
                ground,
                "（2026）京0108诉前调确12号",
                TODAY,
                null,
                file(),
                null,
                TODAY.plusDays(15));
    }

    static Confirmation applied() {
        return stored(
                Confirmation.apply("J-110108-2026-7K3M9Q", matter(), List.of(), now(), LIMITS));
    }

    static Confirmation accepted() {
        var confirmation = applied();
        confirmation.accept(now(), LIMITS);
        return stored(confirmation);
    }

    /** The court waits for something, before it has accepted or in its review. */
    static Confirmation asked(boolean inReview) {
        var confirmation = inReview ? accepted() : applied();
        confirmation.submissions().ask(List.of("商标注册证"), null, TODAY.plusDays(7), now(), LIMITS);
        return stored(confirmation);
    }

    static Confirmation ruled(String result, @Nullable String ground) {
        var confirmation = accepted();
        confirmation.rule(ruling(result, ground), now(), LIMITS);
        return stored(confirmation);
    }

    /** One in each state, as it comes there. */
    static Confirmation in(ConfirmationStatus status) {
        return switch (status) {
            case APPLIED -> applied();
            case SUPPLEMENT_REQUESTED -> asked(false);
            case ACCEPTED -> accepted();
            case NOT_ACCEPTED -> {
                var confirmation = applied();
                confirmation.refuse("WRONG_COURT", null, TODAY, now(), LIMITS);
                yield stored(confirmation);
            }
            case WITHDRAWN -> {
                var confirmation = applied();
                confirmation.withdraw("P1", "双方另行和解", now(), LIMITS);
                yield stored(confirmation);
            }
            case DEEMED_WITHDRAWN -> {
                var confirmation = asked(false);
                confirmation.staySilent(now(), LIMITS);
                yield stored(confirmation);
            }
            case CONFIRMED -> ruled("CONFIRMED", null);
            case DISMISSED -> ruled("DISMISSED", "UNCLEAR");
        };
    }
}
