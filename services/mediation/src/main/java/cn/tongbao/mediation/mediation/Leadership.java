package cn.tongbao.mediation.mediation;

import cn.tongbao.mediation.record.Limits;
import cn.tongbao.mediation.record.MediationProblem;
import cn.tongbao.platform.identity.NotReadable;
import cn.tongbao.platform.records.Deed;
import cn.tongbao.platform.web.ProblemException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The part of a mediation that says who leads it: he is chosen or named, takes it up or discloses
 * an interest, and is lost when he declines, stays silent or is recused.
 */
final class Leadership {

    private final transient Mediation mediation;
    private @Nullable Lead lead;
    private List<Challenge> challenges;

    Leadership(Mediation mediation, @Nullable Lead lead, List<Challenge> challenges) {
        this.mediation = mediation;
        this.lead = lead;
        this.challenges = challenges;
    }

    /** Names the mediator; while parties are still asked he waits for their consent. */
    void name(Lead named, Deed deed, Limits limits, Course course) {
        var trigger =
                mediation.status() == MediationStatus.CONSENT_SOUGHT
                        ? MediationTrigger.NAME_EARLY
                        : MediationTrigger.NAME;
        mediation.require(trigger);
        lead = named;
        mediation.forgetChoices();
        mediation.move(
                trigger,
                "MEDIATOR_NAMED",
                deed,
                Map.of("mediator", named.person(), "appointment", named.appointment().name()),
                limits,
                course);
    }

    /**
     * A party chooses a mediator.
     *
     * @return whether all have chosen the same one
     */
    boolean choose(String partyId, String mediator, Deed deed) {
        mediation.require(MediationTrigger.NAME_EARLY);
        mediation.put(mediation.party(partyId).choosing(mediator));
        // Whom it chose is its own and the body's to know, and the history is read by all.
        mediation.note("MEDIATOR_CHOSEN", deed, Map.of("party", partyId));
        return mediation.parties().stream().allMatch(party -> mediator.equals(party.choice()));
    }

    /** The mediator takes it up, or discloses an interest and waits for the parties. */
    void takeUp(@Nullable String disclosure, Deed deed, Limits limits, Course course) {
        mediation.require(MediationTrigger.TAKE_UP);
        var named = named();
        if (named.disclosedAt() != null) {
            throw new ProblemException(MediationProblem.INTEREST_NOT_WAIVED);
        }
        if (disclosure == null) {
            begin(named, deed, limits, course);
        } else {
            lead = named.disclosing(disclosure, deed.at());
            mediation.move(
                    MediationTrigger.DISCLOSE,
                    "INTEREST_DISCLOSED",
                    deed,
                    Map.of(),
                    limits,
                    course);
        }
    }

    /** A party waives the disclosed interest; with the last one the mediation begins. */
    void waive(String partyId, Deed deed, Limits limits, Course course) {
        mediation.require(MediationTrigger.DISCLOSE);
        var party = mediation.party(partyId);
        var named = named();
        if (named.disclosedAt() == null || party.waivedAt() != null) {
            throw new ProblemException(MediationProblem.ALREADY_SAID, party.name());
        }
        mediation.put(party.waiving(deed.at()));
        mediation.note("INTEREST_WAIVED", deed, Map.of("party", partyId));
        if (mediation.parties().stream().allMatch(each -> each.waivedAt() != null)) {
            begin(named, deed, limits, course);
        }
    }

    private void begin(Lead named, Deed deed, Limits limits, Course course) {
        lead = named.accepting(deed.at());
        mediation.move(
                MediationTrigger.TAKE_UP, "MEDIATOR_ACCEPTED", deed, Map.of(), limits, course);
    }

    /** The mediator stays silent or is recused; another one is chosen. */
    void lose(String act, Deed deed, Limits limits, Course course) {
        lose(act, Map.of(), deed, limits, course);
    }

    /** The mediator declines or withdraws and says why; another one is chosen. */
    void decline(String reason, Deed deed, Limits limits, Course course) {
        lose("MEDIATOR_DECLINED", Map.of("reason", reason), deed, limits, course);
    }

    private void lose(
            String act, Map<String, Object> why, Deed deed, Limits limits, Course course) {
        mediation.require(MediationTrigger.LOSE_MEDIATOR);
        var lost = named();
        lead = null;
        mediation.settlement().voidAgreement(deed.at());
        mediation.forgetChoices();
        mediation.timing().beginAnew(deed);
        var detail = new HashMap<>(why);
        detail.put("mediator", lost.person());
        mediation.move(MediationTrigger.LOSE_MEDIATOR, act, deed, detail, limits, course);
    }

    /** A party asks for another mediator. */
    Challenge challenge(String partyId, String reason, Deed deed) {
        mediation.require(MediationTrigger.CHALLENGE);
        var challenge =
                new Challenge(
                        UUID.randomUUID(),
                        mediation.party(partyId).id(),
                        named().person(),
                        reason,
                        deed.at(),
                        null,
                        null);
        challenges = Mediation.plus(challenges, challenge);
        mediation.note("MEDIATOR_CHALLENGED", deed, Map.of("party", partyId));
        return challenge;
    }

    /** The body decides on a challenge. */
    void decide(
            UUID id,
            boolean grants,
            @Nullable String why,
            Deed deed,
            Limits limits,
            Course course) {
        mediation.require(MediationTrigger.CHALLENGE);
        var challenge =
                challenges.stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow(NotReadable::new);
        if (challenge.granted() != null) {
            throw new ProblemException(MediationProblem.ALREADY_SAID, challenge.mediator());
        }
        challenges =
                challenges.stream()
                        .map(one -> one.id().equals(id) ? one.decided(grants, why) : one)
                        .toList();
        mediation.note("CHALLENGE_DECIDED", deed, Map.of("granted", grants));
        if (grants && ledBy(challenge.mediator())) {
            lose("MEDIATOR_RECUSED", deed, limits, course);
        }
    }

    boolean ledBy(@Nullable String person) {
        return lead != null && lead.person().equals(person);
    }

    private Lead named() {
        if (lead == null) {
            throw new ProblemException(MediationProblem.MEDIATION_STATE, mediation.status().name());
        }
        return lead;
    }

    @Nullable Lead lead() {
        return lead;
    }

    List<Challenge> challenges() {
        return challenges;
    }
}
