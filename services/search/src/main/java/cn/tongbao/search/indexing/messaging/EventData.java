package cn.tongbao.search.indexing.messaging;

import cn.tongbao.platform.outbox.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the data of an event leniently: what is absent, null or new to us is passed over. */
record EventData(JsonNode node) {

    @Nullable String text(String name) {
        return textOf(node.path(name));
    }

    /** The texts of a list of texts. */
    List<String> texts(String name) {
        return all(node.path(name)).map(EventData::textOf).flatMap(Stream::ofNullable).toList();
    }

    /** One text field of each entry of a list of objects. */
    List<String> texts(String list, String name) {
        return all(node.path(list))
                .map(entry -> textOf(entry.path(name)))
                .flatMap(Stream::ofNullable)
                .toList();
    }

    /** Those of several text fields that are there. */
    List<String> textsOf(String... names) {
        return Stream.of(names).map(this::text).flatMap(Stream::ofNullable).toList();
    }

    EventData inner(String name) {
        return new EventData(node.path(name));
    }

    @Nullable Instant instant(String name) {
        String text = text(name);
        return text == null ? null : Instant.parse(text);
    }

    /**
     * When the record last changed: as it says itself, else the time of the event, unless that only
     * restates it.
     */
    Instant updatedAt(Event event, String... earlier) {
        Instant own = instant("updatedAt");
        if (own != null) {
            return own;
        }
        if (!event.type().contains(".restated.")) {
            return event.time();
        }
        return Stream.of(earlier)
                .map(this::instant)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(event.time());
    }

    private static Stream<JsonNode> all(JsonNode list) {
        var entries = new ArrayList<JsonNode>();
        list.forEach(entries::add);
        return entries.stream();
    }

    private static @Nullable String textOf(JsonNode value) {
        if (!value.isString()) {
            return null;
        }
        String text = value.stringValue();
        return text.isBlank() ? null : text;
    }
}
