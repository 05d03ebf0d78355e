package cn.tongbao.directory.entry;

import cn.tongbao.directory.member.Specialty;
import cn.tongbao.directory.record.Limits;
import cn.tongbao.platform.identity.Audience;
import cn.tongbao.platform.outbox.NewEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What others are told of an entry: its public state to everybody from its listing on ({@code
 * contracts/events/state/entry.json}), and the card of a mediator to his body and himself ({@code
 * state/mediator.json}).
 */
@Component
class EntryEvents {

    private static final String AGGREGATE = "entry";
    private static final String MEDIATOR = "mediator";

    private final Limits limits;
    private final Clock clock;

    EntryEvents(Limits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /** The events of the change that was just made. */
    List<NewEvent> of(Entry entry) {
        return events(entry, entry.changes().eventType());
    }

    /** The same state under its current version. */
    List<NewEvent> restated(Entry entry) {
        return events(entry, entry.kind().register().event("restated"));
    }

    private List<NewEvent> events(Entry entry, String type) {
        var events = new ArrayList<NewEvent>();
        if (entry.published()) {
            var audience = Audience.none().everyone();
            events.add(event(entry, type, AGGREGATE, audience, PublicState.of(entry)));
            if (entry.kind() == EntryKind.MEDIATOR && entry.account() != null) {
                events.add(
                        event(
                                entry,
                                MEDIATOR + type.substring(type.indexOf('.')),
                                MEDIATOR,
                                insiders(entry),
                                card(entry)));
            }
        }
        return events;
    }

    private static Audience insiders(Entry entry) {
        var audience = Audience.none();
        if (entry.account() != null) {
            audience = audience.person(entry.account());
        }
        return entry.officeId() == null ? audience : audience.office(entry.officeId());
    }

    private static NewEvent event(
            Entry entry, String type, String aggregate, Audience audience, Object data) {
        return new NewEvent(
                type, aggregate, entry.id(), entry.version(), entry.id(), audience.tokens(), data);
    }

    private Card card(Entry entry) {
        var card = Objects.requireNonNull(entry.profile().mediator());
        var appointment = entry.appointment();
        return new Card(
                entry.id(),
                Objects.requireNonNull(entry.account()),
                entry.officeId(),
                entry.profile().nameZh(),
                entry.profile().name(),
                entry.state().name(),
                entry.selectable(limits.dayOf(clock.instant())),
                entry.selectable(),
                entry.availability().until(),
                entry.profile().licensedUntil(),
                appointment == null ? null : appointment.from(),
                appointment == null ? null : appointment.until(),
                card.adult(),
                card.qualifications().stream().sorted().toList(),
                card.mediationYears(),
                card.professionYears(),
                card.commercialMediationYearsBefore20260501(),
                card.rosterCourts().stream().sorted().toList(),
                card.foreign(),
                entry.updatedAt());
    }

    /** The public part of an entry. */
    record PublicState(
            String id,
            String kind,
            String status,
            String nameZh,
            @Nullable String name,
            String regionCode,
            List<String> regions,
            List<String> standards,
            List<String> qualifications,
            List<Known> specialties,
            List<String> languages,
            @Nullable String officeId,
            @Nullable LocalDate appointedFrom,
            @Nullable LocalDate appointedUntil,
            boolean available,
            @Nullable LocalDate reviewDueOn,
            @Nullable Notice notice,
            @Nullable Instant listedAt,
            Instant updatedAt,
            @Nullable String ruleId) {

        static PublicState of(Entry entry) {
            var profile = entry.profile();
            var appointment = entry.appointment();
            var review = entry.review();
            return new PublicState(
                    entry.id(),
                    entry.kind().name(),
                    entry.state().name(),
                    profile.nameZh(),
                    profile.name(),
                    profile.regionCode(),
                    profile.regions(),
                    profile.standards(),
                    profile.qualifications().stream().map(Profile.Qualification::name).toList(),
                    profile.specialties().stream().map(Known::of).toList(),
                    profile.languages(),
                    entry.officeId(),
                    appointment == null ? null : appointment.from(),
                    appointment == null ? null : appointment.until(),
                    entry.availability().available(),
                    review == null ? null : review.dueOn(),
                    entry.notice(),
                    entry.listedAt(),
                    entry.updatedAt(),
                    entry.changes().ruleId());
        }
    }

    /** A specialty. */
    record Known(
            String rightType, @Nullable String appraisalKind, @Nullable String technicalField) {

        static Known of(Specialty specialty) {
            return new Known(
                    specialty.rightType(), specialty.appraisalKind(), specialty.technicalField());
        }
    }

    /**
     * What the bodies of mediation need of a mediator.
     *
     * @param active whether he could be named when this was told
     * @param selectable whether he may be named at all, on the days that follow
     */
    record Card(
            String entryId,
            String person,
            @Nullable String bodyOfficeId,
            String nameZh,
            @Nullable String name,
            String status,
            boolean active,
            boolean selectable,
            @Nullable LocalDate unavailableUntil,
            @Nullable LocalDate licensedUntil,
            @Nullable LocalDate appointedFrom,
            @Nullable LocalDate appointedUntil,
            boolean adult,
            Collection<String> qualifications,
            int mediationYears,
            int professionYears,
            int commercialMediationYearsBefore20260501,
            Collection<String> rosterCourts,
            boolean foreign,
            Instant updatedAt) {}
}
