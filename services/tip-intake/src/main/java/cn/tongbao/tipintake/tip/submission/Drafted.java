package cn.tongbao.tipintake.tip.submission;

import static java.util.Objects.requireNonNull;

import cn.tongbao.tipintake.tip.Facts;
import cn.tongbao.tipintake.tip.Submission;
import cn.tongbao.tipintake.tip.TipKind;
import cn.tongbao.tipintake.tip.reporter.ReporterIdentity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the real thing of a draft that keeps all rules. */
final class Drafted {

    private Drafted() {}

    static Submission submission(
            TipDraft draft,
            String channel,
            Instant now,
            @Nullable String enteredBy,
            @Nullable String enteredOffice) {
        var reporter = requireNonNull(draft.reporter());
        return new Submission(
                TipKind.valueOf(requireNonNull(draft.kind())),
                channel,
                requireNonNull(draft.language()),
                requireNonNull(draft.title()),
                requireNonNull(draft.description()),
                facts(draft),
                reporter.nameless(),
                reporter.kind(),
                now,
                enteredBy,
                enteredOffice);
    }

    static @Nullable ReporterIdentity identity(TipDraft draft) {
        var reporter = requireNonNull(draft.reporter());
        return reporter.nameless()
                ? null
                : new ReporterIdentity(
                        requireNonNull(reporter.name()),
                        reporter.phone(),
                        reporter.email(),
                        requireNonNull(reporter.kind()));
    }

    private static Facts facts(TipDraft draft) {
        return new Facts(
                draft.rightType(),
                present(draft.infringementTypes()),
                present(draft.tags()),
                draft.regionCode(),
                draft.occurredOn(),
                present(draft.suspects()).stream().map(Drafted::suspect).toList(),
                present(draft.goods()).stream().map(Drafted::goods).toList(),
                amounts(draft.amounts()),
                rightHolder(draft.rightHolder()));
    }

    private static Facts.Suspect suspect(TipDraft.SuspectDraft suspect) {
        return new Facts.Suspect(
                requireNonNull(suspect.name()),
                suspect.address(),
                suspect.platform(),
                suspect.url(),
                suspect.room());
    }

    private static Facts.Goods goods(TipDraft.GoodsDraft goods) {
        var weight = goods.weight();
        return new Facts.Goods(
                requireNonNull(goods.name()),
                goods.pieces(),
                weight == null
                        ? null
                        : new Facts.Weight(
                                requireNonNull(weight.value()), requireNonNull(weight.unit())));
    }

    private static Facts.@Nullable Amounts amounts(TipDraft.@Nullable AmountsDraft amounts) {
        return amounts == null
                ? null
                : new Facts.Amounts(
                        amounts.businessVolume(),
                        amounts.gains(),
                        amounts.salesAmount(),
                        amounts.loss());
    }

    private static Facts.@Nullable RightHolder rightHolder(
            TipDraft.@Nullable RightHolderDraft holder) {
        return holder == null
                ? null
                : new Facts.RightHolder(
                        requireNonNull(holder.name()),
                        holder.country(),
                        holder.registrationNumber());
    }

    private static <T> List<T> present(@Nullable List<@Nullable T> values) {
        var present = new ArrayList<T>();
        if (values != null) {
            for (var value : values) {
                present.add(requireNonNull(value));
            }
        }
        return present;
    }
}
