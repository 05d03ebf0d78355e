package cn.tongbao.tipintake.tip.submission;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A tip as somebody hands it in, before anything about it has been checked. */
public record TipDraft(
        @Nullable String kind,
        @Nullable String channel,
        @Nullable String language,
        @Nullable String title,
        @Nullable String description,
        @Nullable String rightType,
        @Nullable List<@Nullable String> infringementTypes,
        @Nullable List<@Nullable String> tags,
        @Nullable String regionCode,
        @Nullable LocalDate occurredOn,
        @Nullable List<@Nullable SuspectDraft> suspects,
        @Nullable List<@Nullable GoodsDraft> goods,
        @Nullable AmountsDraft amounts,
        @Nullable RightHolderDraft rightHolder,
        @Nullable ReporterDraft reporter,
        @Nullable List<@Nullable String> evidence) {

    /** Keeps what was handed in out of logs. */
    @Override
    public String toString() {
        return "TipDraft[****]";
    }

    /** Who is said to infringe. */
    public record SuspectDraft(
            @Nullable String name,
            @Nullable String address,
            @Nullable String platform,
            @Nullable String url,
            @Nullable String room) {}

    /** What is said to infringe. */
    public record GoodsDraft(
            @Nullable String name, @Nullable Long pieces, @Nullable WeightDraft weight) {}

    /** A weight. */
    public record WeightDraft(@Nullable String value, @Nullable String unit) {}

    /** Sums in yuan. */
    public record AmountsDraft(
            @Nullable String businessVolume,
            @Nullable String gains,
            @Nullable String salesAmount,
            @Nullable String loss) {}

    /** Whose right it is. */
    public record RightHolderDraft(
            @Nullable String name, @Nullable String country, @Nullable String registrationNumber) {}

    /** Who hands it in. */
    public record ReporterDraft(
            @Nullable Boolean anonymous,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String kind) {

        boolean nameless() {
            return Boolean.TRUE.equals(anonymous);
        }
    }
}
