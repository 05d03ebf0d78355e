package cn.tongbao.mediation.mediation;

import cn.tongbao.mediation.record.CountedLimits;
import cn.tongbao.mediation.record.Limits;
import cn.tongbao.platform.records.Deed;
import cn.tongbao.platform.records.StoredJson;
import cn.tongbao.platform.records.attachment.RecordFile;
import cn.tongbao.rulebook.RulebookSource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Mediations of the body in Beijing in the states that tests begin with, without Spring. */
final class MediationMother {

    static final Instant MONDAY = Instant.parse("2026-06-01T02:00:00Z");
    static final String REFERENCE = "M-110000-2026-5R8N2C";

    private static final RulebookSource RULEBOOK = new RulebookSource();
    static final Limits LIMITS = CountedLimits.by(RULEBOOK);
    static final Course COURSE = new Course(RULEBOOK);
    private static final StoredJson JSON = new StoredJson();

    private MediationMother() {}

    static Deed by(String person, Instant at) {
        return new Deed(person, null, at);
    }

    static Deed at(Instant at) {
        return by("secretary.beijing", at);
    }

    static Deed now() {
        return at(MONDAY);
    }

    /** As it is when it was written and read again: nothing is pending. */
    static Mediation stored(Mediation mediation) {
        return JSON.read(JSON.write(mediation), Mediation.class);
    }

    static Matter matter(String framework, @Nullable String procedure) {
        return new Matter(
                framework,
                "MEDI-110000",
                "110000",
                null,
                framework.equals("COURT_INVITED") ? "COURT-110108" : null,
                "110108",
                "TRADEMARK",
                "示例电器诉优选家电商标侵权纠纷",
                "网店销售的冰箱使用了申请人的注册商标。",
                "INFRINGEMENT",
                List.of(),
                "120000.00",
                false,
                procedure);
    }

    static Party party(String id, String role, String name) {
        return new Party(
                id,
                role,
                name,
                "LEGAL_PERSON",
                "110108",
                null,
                List.of(),
                List.of(),
                null,
                null,
                null);
    }

    static Mediation opened(String framework, boolean applied) {
        return opened(matter(framework, null), applied);
    }

    static Mediation opened(Matter matter, boolean applied) {
        return stored(
                Mediation.open(
                        REFERENCE,
                        matter,
                        List.of(
                                party("P1", "APPLICANT", "示例电器股份有限公司"),
                                party("P2", "RESPONDENT", "优选家电经营部")),
                        applied,
                        now(),
                        LIMITS,
                        COURSE));
    }

    static Party.Consent yes() {
        return new Party.Consent(true, MONDAY, "party", null);
    }

    static Party.Consent no() {
        return new Party.Consent(false, MONDAY, "party", null);
    }

    static Lead lead(String person) {
        return new Lead(
                person,
                "李调解员",
                Lead.Appointment.APPOINTED_BY_BODY,
                new Lead.Eligible("MED-ELIG-PEOPLES", "《人民调解法》第十四条", true, "成年", "of age"),
                MONDAY,
                null,
                null,
                null);
    }

    static Mediation consented(Matter matter) {
        var mediation = opened(matter, false);
        mediation.consent("P1", yes(), now(), LIMITS, COURSE);
        mediation = stored(mediation);
        mediation.consent("P2", yes(), now(), LIMITS, COURSE);
        return stored(mediation);
    }

    static Mediation named(Matter matter) {
        var mediation = consented(matter);
        mediation.leadership().name(lead("mediator.li"), now(), LIMITS, COURSE);
        return stored(mediation);
    }

    static Mediation takenUp(Matter matter, Instant at) {
        var mediation = named(matter);
        mediation.leadership().takeUp(null, by("mediator.li", at), LIMITS, COURSE);
        return stored(mediation);
    }

    static Mediation takenUp() {
        return takenUp(matter("PEOPLES", null), MONDAY);
    }

    static Mediation suspended() {
        var mediation = takenUp();
        mediation.timing().suspend("等待鉴定", now(), LIMITS, COURSE);
        return stored(mediation);
    }

    static RecordFile file(String letter) {
        return new RecordFile(
                "0b0f9a4e-6c1d-4f7e-9a53-2f6d1c7b8e90",
                "调解协议.pdf",
                "application/pdf",
                48_213,
                letter.repeat(64));
    }

    static List<Term> terms() {
        return List.of(
                new Term(1, "支付六万元", "P2", "60000.00", LocalDate.of(2026, 7, 31), false),
                new Term(2, "停止销售", "P2", null, null, false));
    }

    static Agreement agreement(Mediation mediation, boolean partial, @Nullable LocalDate declared) {
        return agreement(mediation, file("a"), terms(), partial, declared);
    }

    static Agreement agreement(
            Mediation mediation,
            RecordFile file,
            List<Term> terms,
            boolean partial,
            @Nullable LocalDate declared) {
        return new Agreement(
                mediation.settlement().nextEdition(),
                file,
                terms,
                CanonicalTerms.sha256(terms),
                partial,
                declared,
                MONDAY,
                List.of(),
                null,
                null);
    }

    static Mediation laid(boolean partial) {
        var mediation = takenUp();
        mediation.settlement().lay(agreement(mediation, partial, null), now());
        return stored(mediation);
    }

    static Signature signature(Mediation mediation, String signer) {
        var agreement = Objects.requireNonNull(mediation.agreement());
        return new Signature(
                signer, signer, agreement.file().sha256(), agreement.termsSha256(), null, MONDAY);
    }

    /** One after the other signs; the last one at the instant. */
    static Mediation signed(Mediation laid, Instant lastAt) {
        var mediation = laid;
        for (var signer : List.of("P1", "P2", Signature.MEDIATOR)) {
            var at = signer.equals(Signature.MEDIATOR) ? lastAt : MONDAY;
            mediation = stored(mediation);
            mediation.settlement().sign(signature(mediation, signer), at(at), LIMITS, COURSE);
        }
        return mediation;
    }

    static Mediation agreed(boolean partial) {
        return stored(signed(laid(partial), MONDAY));
    }

    static Mediation ended(MediationTrigger trigger) {
        var mediation = takenUp();
        mediation.end(trigger, "OTHER", null, now(), LIMITS, COURSE);
        return stored(mediation);
    }

    /** One in each state, as it comes there. */
    static Mediation in(MediationStatus status) {
        return switch (status) {
            case APPLIED -> opened("PEOPLES", true);
            case RETURNED -> {
                var mediation = opened("PEOPLES", true);
                mediation.giveBack("UNFIT", null, now(), LIMITS, COURSE);
                yield stored(mediation);
            }
            case CONSENT_SOUGHT -> opened("PEOPLES", false);
            case REFUSED -> {
                var mediation = opened("PEOPLES", false);
                mediation.consent("P2", no(), now(), LIMITS, COURSE);
                yield stored(mediation);
            }
            case CONSENTED -> consented(matter("PEOPLES", null));
            case MEDIATOR_SELECTED -> named(matter("PEOPLES", null));
            case IN_MEDIATION -> takenUp();
            case SUSPENDED_FOR_APPRAISAL -> suspended();
            case AGREED -> agreed(false);
            case PARTLY_AGREED -> agreed(true);
            case FAILED -> ended(MediationTrigger.FAIL);
            case TERMINATED -> ended(MediationTrigger.END);
            case PERFORMED -> {
                var mediation = agreed(false);
                mediation
                        .settlement()
                        .perform(1, LocalDate.of(2026, 6, 1), null, now(), LIMITS, COURSE);
                mediation = stored(mediation);
                mediation
                        .settlement()
                        .perform(2, LocalDate.of(2026, 6, 1), null, now(), LIMITS, COURSE);
                yield stored(mediation);
            }
        };
    }
}
