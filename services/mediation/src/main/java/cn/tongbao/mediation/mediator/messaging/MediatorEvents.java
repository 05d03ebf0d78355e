package cn.tongbao.mediation.mediator.messaging;

import cn.tongbao.mediation.mediator.Mediator;
import cn.tongbao.mediation.mediator.Mediators;
import cn.tongbao.mediation.office.Offices;
import cn.tongbao.platform.outbox.Event;
import cn.tongbao.platform.outbox.EventHandler;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Keeps the mediators of the directory. What it says takes the place of what a body entered; a
 * mediator without a body cannot be named here and is passed over.
 */
@Component
class MediatorEvents implements EventHandler {

    private final Mediators mediators;
    private final Offices offices;

    MediatorEvents(Mediators mediators, Offices offices) {
        this.mediators = mediators;
        this.offices = offices;
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
        mediators.take(
                new Mediator(
                        data.required("person").asString(),
                        1,
                        offices.standing(body.asString()),
                        data.required("nameZh").asString(),
                        data.required("adult").asBoolean(),
                        texts(data.required("qualifications")),
                        data.required("mediationYears").asInt(),
                        data.required("professionYears").asInt(),
                        data.required("commercialMediationYearsBefore20260501").asInt(),
                        standing(texts(data.required("rosterCourts"))),
                        data.required("foreign").asBoolean(),
                        data.required("active").asBoolean()),
                Instant.parse(data.required("updatedAt").asString()));
    }

    /** The directory names offices as they were when it wrote; closed ones have successors. */
    private Set<String> standing(Set<String> courts) {
        return courts.stream().map(offices::standing).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> texts(JsonNode list) {
        var texts = new HashSet<String>();
        list.forEach(text -> texts.add(text.asString()));
        return texts;
    }
}
