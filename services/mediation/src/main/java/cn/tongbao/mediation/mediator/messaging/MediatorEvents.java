package cn.tongbao.mediation.mediator.messaging;

import cn.tongbao.mediation.mediator.Mediator;
import cn.tongbao.mediation.mediator.Mediators;
import cn.tongbao.mediation.mediator.Term;
import cn.tongbao.platform.offices.Succession;
import cn.tongbao.platform.outbox.Event;
import cn.tongbao.platform.outbox.EventHandler;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Keeps the mediators of the directory. What it says takes the place of what a body entered; a
 * mediator without a body cannot be named here and is passed over.
 */
@Component
class MediatorEvents implements EventHandler {

    /**
     * Whether he may be named on the days that the event gives. Where it is missing, the event says
     * of the moment it was told at alone whether he may be, and that holds until the next one.
     */
    private static final String SELECTABLE = "selectable";

    private final Mediators mediators;
    private final Succession succession;

    MediatorEvents(Mediators mediators, Succession succession) {
        this.mediators = mediators;
        this.succession = succession;
    }

    @Override
    public Set<String> types() {
        return Set.of(
                "mediator.listed.v1",
                "mediator.changed.v1",
                "mediator.suspended.v1",
                "mediator.removed.v1",
                "mediator.restated.v1");
    }

    @Override
    public void handle(Event event) {
        var data = event.data();
        var body = data.path("bodyOfficeId");
        if (!body.isString()) {
            return;
        }
        var byDay = data.has(SELECTABLE);
        mediators.take(
                new Mediator(
                        data.required("person").asString(),
                        1,
                        succession.standing(body.asString()),
                        data.required("nameZh").asString(),
                        data.required("adult").asBoolean(),
                        texts(data.required("qualifications")),
                        data.required("mediationYears").asInt(),
                        data.required("professionYears").asInt(),
                        data.required("commercialMediationYearsBefore20260501").asInt(),
                        standing(texts(data.required("rosterCourts"))),
                        data.required("foreign").asBoolean(),
                        data.required(byDay ? SELECTABLE : "active").asBoolean()),
                byDay ? term(data) : Term.open(),
                Instant.parse(data.required("updatedAt").asString()));
    }

    /** Appointed, back from leave and with a licence that holds. */
    private static Term term(JsonNode data) {
        return new Term(
                Stream.concat(
                                day(data, "appointedFrom"),
                                day(data, "unavailableUntil").map(last -> last.plusDays(1)))
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                Stream.concat(day(data, "appointedUntil"), day(data, "licensedUntil"))
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }

    private static Stream<LocalDate> day(JsonNode data, String field) {
        var day = data.path(field);
        return day.isString() ? Stream.of(LocalDate.parse(day.asString())) : Stream.empty();
    }

    /** The directory names offices as they were when it wrote; closed ones have successors. */
    private Set<String> standing(Set<String> courts) {
        return courts.stream().map(succession::standing).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> texts(JsonNode list) {
        var texts = new HashSet<String>();
        list.forEach(text -> texts.add(text.asString()));
        return texts;
    }
}
