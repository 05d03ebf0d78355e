package cn.tongbao.rulebook;

import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One thing that is asked of a mediator. */
public sealed interface MediatorRequirement {

    Text text();

    /**
     * Whether the mediator has it.
     *
     * @param invitingCourt id of the court that invites, null where none does
     */
    boolean fulfilledBy(MediatorProfile mediator, @Nullable String invitingCourt);

    /** To be of age. */
    record Adult(Text text) implements MediatorRequirement {

        @Override
        public boolean fulfilledBy(MediatorProfile mediator, @Nullable String invitingCourt) {
            return mediator.adult();
        }
    }

    /** To be on the roster of the court that invites. */
    record OnRoster(Text text) implements MediatorRequirement {

        @Override
        public boolean fulfilledBy(MediatorProfile mediator, @Nullable String invitingCourt) {
            return invitingCourt != null && mediator.rosterCourts().contains(invitingCourt);
        }
    }

    /** To have one of these qualifications. */
    record Qualified(Set<String> anyOf, Text text) implements MediatorRequirement {

        public Qualified {
            anyOf = Set.copyOf(anyOf);
        }

        @Override
        public boolean fulfilledBy(MediatorProfile mediator, @Nullable String invitingCourt) {
            return !Collections.disjoint(anyOf, mediator.qualifications());
        }
    }

    /** To have done something for so many years. */
    record Experienced(Experience of, int atLeast, Text text) implements MediatorRequirement {

        @Override
        public boolean fulfilledBy(MediatorProfile mediator, @Nullable String invitingCourt) {
            return of.years(mediator) >= atLeast;
        }
    }

    /** What the years were spent with. */
    enum Experience {
        MEDIATION,
        PROFESSION,
        COMMERCIAL_MEDIATION_BEFORE_20260501;

        int years(MediatorProfile mediator) {
            return switch (this) {
                case MEDIATION -> mediator.mediationYears();
                case PROFESSION -> mediator.professionYears();
                case COMMERCIAL_MEDIATION_BEFORE_20260501 ->
                        mediator.commercialMediationYearsBefore20260501();
            };
        }
    }
}
