package cn.tongbao.rulebook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a framework asks of its mediators.
 *
 * @param text all of it in words, with what the body has to judge itself
 * @param anyOf the ways to fulfil it, each enough by itself
 */
public record EligibilityRule(
        String id,
        Text text,
        List<Way> anyOf,
        Foreigners foreigners,
        String citation,
        boolean verified) {

    public EligibilityRule {
        anyOf = List.copyOf(anyOf);
    }

    /** One way to be eligible: everything it requires must be there. */
    public record Way(Text text, List<MediatorRequirement> requires) {

        public Way {
            requires = List.copyOf(requires);
        }

        List<MediatorRequirement> missing(
                MediatorProfile mediator, @Nullable String invitingCourt) {
            return requires.stream()
                    .filter(requirement -> !requirement.fulfilledBy(mediator, invitingCourt))
                    .toList();
        }
    }

    /** What holds for mediators from abroad, Hong Kong, Macau and Taiwan. */
    public record Foreigners(Admitted admitted, Text text, String citation, boolean verified) {}

    /** When they are admitted. */
    public enum Admitted {
        NEVER,
        /** To cases that match where they come from. */
        FOREIGN_RELATED
    }

    Eligibility of(
            MediatorProfile mediator, @Nullable String invitingCourt, boolean foreignRelated) {
        boolean admitted = foreignRelated && foreigners.admitted() == Admitted.FOREIGN_RELATED;
        if (mediator.foreign() && !admitted) {
            return new Eligibility(
                    false, foreigners.text(), id, foreigners.citation(), foreigners.verified());
        }
        List<MediatorRequirement> leastMissing = null;
        for (Way way : anyOf) {
            List<MediatorRequirement> missing = way.missing(mediator, invitingCourt);
            if (missing.isEmpty()) {
                return mediator.foreign() ? withForeigners(way) : eligible(way);
            }
            if (leastMissing == null || missing.size() < leastMissing.size()) {
                leastMissing = missing;
            }
        }
        return notEligible(leastMissing == null ? List.of() : leastMissing);
    }

    private Eligibility eligible(Way way) {
        return new Eligibility(true, way.text(), id, citation, verified);
    }

    private Eligibility withForeigners(Way way) {
        return new Eligibility(
                true,
                Notes.both(way.text(), foreigners.text()),
                id,
                citation + "；" + foreigners.citation(),
                verified && foreigners.verified());
    }

    /** The reason names the rule and what the nearest way still lacks. */
    private Eligibility notEligible(List<MediatorRequirement> missing) {
        Text lacks = Notes.lacking(missing.stream().map(MediatorRequirement::text).toList());
        return new Eligibility(false, Notes.both(text, lacks), id, citation, verified);
    }
}
