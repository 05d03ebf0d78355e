package cn.tongbao.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back: status, headers, and the body as text and as JSON. */
record Answer(String request, int status, HttpHeaders headers, String text) {

    private static final JsonMapper JSON = new JsonMapper();

    JsonNode json() {
        return JSON.readTree(text);
    }

    /** The text at a JSON pointer, or the empty string. */
    String at(String pointer) {
        return json().at(pointer).asString("");
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    String etag() {
        return header("ETag");
    }

    Answer expect(int expected) {
        assertThat(status).as("%s answered %s", request, text).isEqualTo(expected);
        return this;
    }

    /** Expects a problem document (RFC 9457) with this status and code. */
    Answer expectProblem(int expected, String code) {
        expect(expected);
        assertThat(header("Content-Type")).as(request).startsWith("application/problem+json");
        assertThat(at("/code")).as("%s answered %s", request, text).isEqualTo(code);
        assertThat(at("/traceId")).as(request).isNotEmpty();
        return this;
    }
}
