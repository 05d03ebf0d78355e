package cn.tongbao.tipintake.tip.submission;

import cn.tongbao.platform.web.Checks;
import cn.tongbao.platform.web.ProblemException;
import cn.tongbao.rulebook.Codes;
import cn.tongbao.rulebook.Rulebook;
import cn.tongbao.tipintake.problem.TipProblem;
import cn.tongbao.tipintake.tip.TipKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a draft must keep to. Everything wrong is named at once, each with its place. */
final class DraftRules {

    private static final int TITLE = 200;
    private static final int DESCRIPTION = 20_000;
    private static final int NAME = 200;
    private static final int TEXT = 4_000;
    private static final int LIST = 200;
    private static final String UNKNOWN_CODE = "UNKNOWN_CODE";
    private static final Pattern WEIGHT = Pattern.compile("[0-9]{1,13}(\\.[0-9]{1,6})?");
    private static final Pattern NEGATIVE = Pattern.compile("-[0-9]+(\\.[0-9]+)?");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]+(\\.[0-9]+)?");

    private final Rulebook rulebook;
    private final Codes codes;
    private final LocalDate today;
    private final Checks checks = new Checks();

    DraftRules(Rulebook rulebook, LocalDate today) {
        this.rulebook = rulebook;
        this.codes = rulebook.codes();
        this.today = today;
    }

    /** Raises what is wrong with the draft. */
    void hold(TipDraft draft) {
        code("/kind", "tipKinds", draft.kind(), true);
        code("/channel", "channels", draft.channel(), false);
        code("/language", "languages", draft.language(), true);
        text("/title", draft.title(), TITLE, true);
        text("/description", draft.description(), DESCRIPTION, true);
        code("/rightType", "rightTypes", draft.rightType(), false);
        codeList("/infringementTypes", "infringementTypes", draft.infringementTypes());
        codeList("/tags", "caseTags", draft.tags());
        region(draft.regionCode());
        day(draft.occurredOn());
        suspects(draft.suspects());
        goods(draft.goods());
        amounts(draft.amounts());
        rightHolder(draft.rightHolder());
        reporter(draft.reporter());
        checks.raise();
        complaintHasName(draft);
    }

    /** A complaint claims a right of one's own, so it needs somebody to claim it. */
    private static void complaintHasName(TipDraft draft) {
        if (TipKind.COMPLAINT.name().equals(draft.kind())
                && draft.reporter() != null
                && draft.reporter().nameless()) {
            throw new ProblemException(TipProblem.COMPLAINT_NEEDS_IDENTITY)
                    .at("/reporter/anonymous", TipProblem.COMPLAINT_NEEDS_IDENTITY.name())
                    .with("offer", Map.of("kind", TipKind.REPORT.name()));
        }
    }

    private void region(@Nullable String code) {
        checks.that(code == null || rulebook.regions().exists(code), "/regionCode", UNKNOWN_CODE);
    }

    private void day(@Nullable LocalDate occurredOn) {
        checks.that(occurredOn == null || !occurredOn.isAfter(today), "/occurredOn", "IN_FUTURE");
        checks.that(
                occurredOn == null || occurredOn.getYear() >= 1900, "/occurredOn", "OUT_OF_RANGE");
    }

    private void suspects(@Nullable List<TipDraft.@Nullable SuspectDraft> suspects) {
        for (int i = 0; i < sized("/suspects", suspects); i++) {
            var at = "/suspects/" + i;
            var suspect = present(at, suspects, i);
            if (suspect != null) {
                text(at + "/name", suspect.name(), NAME, true);
                text(at + "/address", suspect.address(), TEXT, false);
                text(at + "/platform", suspect.platform(), NAME, false);
                text(at + "/url", suspect.url(), TEXT, false);
                text(at + "/room", suspect.room(), NAME, false);
            }
        }
    }

    private void goods(@Nullable List<TipDraft.@Nullable GoodsDraft> goods) {
        for (int i = 0; i < sized("/goods", goods); i++) {
            var at = "/goods/" + i;
            var item = present(at, goods, i);
            if (item != null) {
                text(at + "/name", item.name(), NAME, true);
                checks.that(
                        item.pieces() == null || item.pieces() >= 0, at + "/pieces", "NEGATIVE");
                weight(at + "/weight", item.weight());
            }
        }
    }

    private void weight(String at, TipDraft.@Nullable WeightDraft weight) {
        if (weight == null) {
            return;
        }
        code(at + "/unit", "weightUnits", weight.unit(), true);
        var value = weight.value();
        checks.required(at + "/value", value);
        if (value != null && !value.isBlank() && !WEIGHT.matcher(value).matches()) {
            checks.that(false, at + "/value", weightProblem(value));
        }
    }

    private static String weightProblem(String value) {
        if (NEGATIVE.matcher(value).matches()) {
            return "NEGATIVE";
        }
        return DECIMAL.matcher(value).matches() ? "TOO_LARGE" : "NOT_DECIMAL";
    }

    private void amounts(TipDraft.@Nullable AmountsDraft amounts) {
        if (amounts != null) {
            checks.amount("/amounts/businessVolume", amounts.businessVolume())
                    .amount("/amounts/gains", amounts.gains())
                    .amount("/amounts/salesAmount", amounts.salesAmount())
                    .amount("/amounts/loss", amounts.loss());
        }
    }

    private void rightHolder(TipDraft.@Nullable RightHolderDraft holder) {
        if (holder != null) {
            text("/rightHolder/name", holder.name(), NAME, true);
            text("/rightHolder/country", holder.country(), NAME, false);
            text("/rightHolder/registrationNumber", holder.registrationNumber(), NAME, false);
        }
    }

    private void reporter(TipDraft.@Nullable ReporterDraft reporter) {
        checks.required("/reporter", reporter);
        if (reporter == null) {
            return;
        }
        code("/reporter/kind", "reporterKinds", reporter.kind(), !reporter.nameless());
        if (reporter.nameless()) {
            checks.that(reporter.name() == null, "/reporter/name", "NOT_WITH_ANONYMOUS");
            checks.that(reporter.phone() == null, "/reporter/phone", "NOT_WITH_ANONYMOUS");
            checks.that(reporter.email() == null, "/reporter/email", "NOT_WITH_ANONYMOUS");
        } else {
            text("/reporter/name", reporter.name(), NAME, true);
            text("/reporter/phone", reporter.phone(), NAME, false);
            text("/reporter/email", reporter.email(), NAME, false);
        }
    }

    private void text(String at, @Nullable String value, int most, boolean required) {
        if (required) {
            checks.required(at, value);
        }
        checks.text(at, value, most);
    }

    private void code(String at, String list, @Nullable String value, boolean required) {
        if (required) {
            checks.required(at, value);
        }
        checks.that(
                value == null || (required && value.isBlank()) || codes.has(list, value),
                at,
                UNKNOWN_CODE);
    }

    private void codeList(String at, String list, @Nullable List<@Nullable String> values) {
        for (int i = 0; i < sized(at, values); i++) {
            var value = present(at + '/' + i, values, i);
            if (value != null) {
                checks.that(codes.has(list, value), at + '/' + i, UNKNOWN_CODE);
            }
        }
    }

    /** How many elements to look at: none if there are too many to be serious. */
    private int sized(String at, @Nullable List<?> values) {
        int size = values == null ? 0 : values.size();
        checks.that(size <= LIST, at, "TOO_MANY");
        return size <= LIST ? size : 0;
    }

    private <T> @Nullable T present(String at, @Nullable List<@Nullable T> values, int index) {
        T value = values == null ? null : values.get(index);
        checks.required(at, value);
        return value;
    }
}
