package cn.tongbao.caserouting.casefile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was handed in, as far as a case hands it on: nothing of the reporter is among it.
 *
 * @param channel how the tip came in; a route may depend on it
 * @param evidence files shared with everybody who handles the case
 */
public record CaseContent(
        String title,
        String description,
        @Nullable String rightType,
        List<String> infringementTypes,
        List<String> tags,
        @Nullable String regionCode,
        @Nullable LocalDate occurredOn,
        List<Suspect> suspects,
        List<Goods> goods,
        @Nullable RightHolder rightHolder,
        @Nullable String channel,
        List<EvidenceFile> evidence) {

    /** Copies the lists; an absent one is empty. */
    public CaseContent {
        infringementTypes = copied(infringementTypes);
        tags = copied(tags);
        suspects = copied(suspects);
        goods = copied(goods);
        evidence = copied(evidence);
    }

    CaseContent withEvidence(List<EvidenceFile> shared) {
        return new CaseContent(
                title,
                description,
                rightType,
                infringementTypes,
                tags,
                regionCode,
                occurredOn,
                suspects,
                goods,
                rightHolder,
                channel,
                shared);
    }

    /** The same of another place. */
    CaseContent in(@Nullable String place) {
        return new CaseContent(
                title,
                description,
                rightType,
                infringementTypes,
                tags,
                place,
                occurredOn,
                suspects,
                goods,
                rightHolder,
                channel,
                evidence);
    }

    static <T> List<T> copied(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** Who is said to infringe, and where. */
    public record Suspect(
            String name,
            @Nullable String address,
            @Nullable String platform,
            @Nullable String url,
            @Nullable String room) {}

    /** What is said to be counterfeit or pirated. */
    public record Goods(String name, @Nullable Long pieces, @Nullable Weight weight) {}

    /** A weight as a decimal string in a unit of the codes. */
    public record Weight(String value, String unit) {}

    /** Whose right it is. */
    public record RightHolder(
            String name, @Nullable String country, @Nullable String registrationNumber) {}
}
