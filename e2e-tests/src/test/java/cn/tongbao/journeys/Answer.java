package cn.tongbao.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back: status, headers, and the body as text and as JSON. */
record Answer(String request, int status, HttpHeaders headers, String text) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final ZoneId LEGAL_ZONE = ZoneId.of("Asia/Shanghai");

    JsonNode json() {
        return JSON.readTree(text);
    }

    /** The text at a JSON pointer, or the empty string. */
    String at(String pointer) {
        return json().at(pointer).asString("");
    }

    Instant instantAt(String pointer) {
        return Instant.parse(at(pointer));
    }

    /** The legal day of the instant at a JSON pointer. */
    LocalDate dayAt(String pointer) {
        return LocalDate.ofInstant(instantAt(pointer), LEGAL_ZONE);
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    String etag() {
        return header("ETag");
    }

    Answer expect(int expected) {
        assertThat(status).as(toString()).isEqualTo(expected);
        return this;
    }

    /** As failures tell of it. */
    @Override
    public String toString() {
        return "%s answered %d %s".formatted(request, status, text);
    }

    /** Expects a problem document (RFC 9457) with this status and code. */
    Answer expectProblem(int expected, String code) {
        expect(expected);
        assertThat(header("Content-Type")).as(request).startsWith("application/problem+json");
        assertThat(at("/code")).as(toString()).isEqualTo(code);
        assertThat(at("/traceId")).as(request).isNotEmpty();
        return this;
    }
}
