package cn.tongbao.mediation.mediation;

import cn.tongbao.platform.outbox.NewEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mediation as its events carry it ({@code contracts/events/state/mediation.json}): what others
 * may be told, and nothing of what was said in it.
 */
record MediationState(
        String reference,
        String status,
        String framework,
        String title,
        @Nullable String rightType,
        @Nullable String caseReference,
        String bodyOfficeId,
        @Nullable String regionCode,
        @Nullable String invitingCourtOfficeId,
        List<Side> parties,
        List<String> mediators,
        Instant openedAt,
        Instant updatedAt,
        @Nullable LocalDate dueOn,
        boolean overdue,
        @Nullable Agreed agreement,
        @Nullable Ended end,
        @Nullable List<String> undisputedFacts,
        @Nullable Performed performance,
        @Nullable String confirmationReference,
        Fact fact) {

    private static final String AGGREGATE = "mediation";

    /** The event of that type about the mediation as it is. */
    static NewEvent event(Mediation mediation, String type) {
        return new NewEvent(
                type,
                AGGREGATE,
                mediation.reference(),
                mediation.version(),
                mediation.reference(),
                mediation.audience().tokens(),
                of(mediation));
    }

    static MediationState of(Mediation mediation) {
        var matter = mediation.matter();
        var lead = mediation.lead();
        var clock = mediation.clock();
        var facts = mediation.facts();
        var application = mediation.application();
        return new MediationState(
                mediation.reference(),
                mediation.status().name(),
                matter.framework(),
                matter.title(),
                matter.rightType(),
                matter.caseReference(),
                matter.bodyOfficeId(),
                matter.objectRegionCode() == null
                        ? matter.bodyRegionCode()
                        : matter.objectRegionCode(),
                matter.invitingCourtOfficeId(),
                mediation.parties().stream().map(Side::of).toList(),
                lead == null ? List.of() : List.of(lead.person()),
                mediation.openedAt(),
                mediation.updatedAt(),
                Mediations.dueOn(mediation),
                clock != null && clock.missed(),
                Agreed.of(mediation.agreement()),
                Ended.of(mediation),
                facts == null || facts.handedOnAt() == null ? null : List.of(facts.text()),
                Performed.of(mediation),
                application == null ? null : application.confirmationReference(),
                new Fact(mediation.changes().ruleId()));
    }

    /** A party by name; where it lives and how it is reached stays behind. */
    record Side(String role, String name, String kind) {

        static Side of(Party party) {
            return new Side(party.role(), party.name(), party.kind());
        }
    }

    /** An agreement that binds; its terms stay behind. */
    record Agreed(LocalDate effectiveOn, boolean partial, String fileSha256) {

        static @Nullable Agreed of(@Nullable Agreement agreement) {
            return agreement == null || agreement.effectiveOn() == null
                    ? null
                    : new Agreed(
                            agreement.effectiveOn(),
                            agreement.partial(),
                            agreement.file().sha256());
        }
    }

    /** When it ended, and on which coded ground. */
    record Ended(@Nullable String ground, Instant at) {

        static @Nullable Ended of(Mediation mediation) {
            var end = mediation.ended();
            return end == null ? null : new Ended(end.ground(), end.at());
        }
    }

    /** How many terms were performed, and how many were not by their day. */
    record Performed(int terms, int performed, int defaulted) {

        static @Nullable Performed of(Mediation mediation) {
            var all = mediation.settlement().performance();
            if (all.isEmpty()) {
                return null;
            }
            return new Performed(
                    all.size(),
                    (int) all.stream().filter(term -> term.performedOn() != null).count(),
                    (int)
                            all.stream()
                                    .filter(term -> term.performedOn() == null && term.defaulted())
                                    .count());
        }
    }

    /** What changed. */
    record Fact(@Nullable String ruleId) {}
}
