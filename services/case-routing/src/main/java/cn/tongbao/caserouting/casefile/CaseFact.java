package cn.tongbao.caserouting.casefile;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a case, as others are told it.
 *
 * @param dispatchId the dispatch that it happened to
 * @param requestId the material request or instruction that it is about
 * @param ruleId the limit that it is about
 */
public record CaseFact(
        Type type, @Nullable UUID dispatchId, @Nullable UUID requestId, @Nullable String ruleId) {

    static CaseFact of(Type type) {
        return new CaseFact(type, null, null, null);
    }

    static CaseFact of(Type type, Dispatch dispatch) {
        return new CaseFact(type, dispatch.id(), null, null);
    }

    /** The kinds of event that this service publishes of a case. */
    public enum Type {
        OPENED("case.opened.v1"),
        FIGURES_ENTERED("case.figures-entered.v1"),
        DISPATCHED("case.dispatched.v1"),
        ACKNOWLEDGED("dispatch.acknowledged.v1"),
        REFUSED("dispatch.refused.v1"),
        RECALLED("dispatch.recalled.v1"),
        CONCLUDED("dispatch.concluded.v1"),
        MATERIAL_REQUESTED("material.requested.v1"),
        MATERIAL_ANSWERED("material.answered.v1"),
        INSTRUCTED("case.instructed.v1"),
        INSTRUCTION_REPLIED("case.instruction-replied.v1"),
        REFERRED("case.referred-to-mediation.v1"),
        REFERRAL_RECALLED("case.referral-recalled.v1"),
        MEDIATION_FOLLOWED("case.mediation-followed.v1"),
        CLOSED("case.closed.v1"),
        REOPENED("case.reopened.v1"),
        TRANSFERRED("case.transferred.v1"),
        EVIDENCE_CHANGED("case.evidence-changed.v1"),
        DEADLINE_WARNED("deadline.warned.v1"),
        DEADLINE_MISSED("deadline.missed.v1"),
        RESTATED("case.restated.v1");

        private final String wire;

        Type(String wire) {
            this.wire = wire;
        }

        /** The event's type on the wire. */
        public String wire() {
            return wire;
        }
    }
}
