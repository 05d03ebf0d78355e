package cn.tongbao.tipintake.tip;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a tip says in coded or structured form. Amounts and weights are decimal strings, kept as
 * they were written; codes are those of the rulebook.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Facts(
        @Nullable String rightType,
        List<String> infringementTypes,
        List<String> tags,
        @Nullable String regionCode,
        @Nullable LocalDate occurredOn,
        List<Suspect> suspects,
        List<Goods> goods,
        @Nullable Amounts amounts,
        @Nullable RightHolder rightHolder) {

    /** Copies the lists. */
    public Facts {
        infringementTypes = List.copyOf(infringementTypes);
        tags = List.copyOf(tags);
        suspects = List.copyOf(suspects);
        goods = List.copyOf(goods);
    }

    /** Who is said to infringe, and where he is found. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Suspect(
            String name,
            @Nullable String address,
            @Nullable String platform,
            @Nullable String url,
            @Nullable String room) {}

    /** What is said to infringe. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Goods(String name, @Nullable Long pieces, @Nullable Weight weight) {}

    /** A weight in one of the units of the rulebook. */
    public record Weight(String value, String unit) {}

    /** Sums in yuan that the reporter names. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Amounts(
            @Nullable String businessVolume,
            @Nullable String gains,
            @Nullable String salesAmount,
            @Nullable String loss) {}

    /** Whose right is said to be infringed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RightHolder(
            String name, @Nullable String country, @Nullable String registrationNumber) {}
}
