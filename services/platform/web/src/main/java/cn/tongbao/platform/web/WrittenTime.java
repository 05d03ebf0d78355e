package cn.tongbao.platform.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Days and instants as they are written in ISO 8601. Anything else is of the wrong type rather than
 * understood somehow: a number is no instant, a list no day, and of an instant no day is cut.
 */
final class WrittenTime<T> extends StdScalarDeserializer<T> {

    private final transient Function<String, T> reading;
    private final String wanted;

    private WrittenTime(Class<T> type, Function<String, T> reading, String wanted) {
        super(type);
        this.reading = reading;
        this.wanted = wanted;
    }

    static SimpleModule module() {
        return new SimpleModule("written-time")
                .addDeserializer(
                        LocalDate.class,
                        new WrittenTime<>(LocalDate.class, LocalDate::parse, "a day"))
                .addDeserializer(
                        Instant.class,
                        new WrittenTime<>(Instant.class, Instant::parse, "an instant"));
    }

    @Override
    @SuppressWarnings("unchecked")
    public T deserialize(JsonParser json, DeserializationContext context) {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            return (T) context.handleUnexpectedToken(handledType(), json);
        }
        String text = json.getString();
        try {
            return reading.apply(text);
        } catch (DateTimeException unreadable) {
            return (T)
                    context.handleWeirdStringValue(
                            handledType(), text, "not %s in ISO 8601: %s", wanted, unreadable);
        }
    }
}
