package cn.tongbao.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The real cases that the stack's demo data are made of. */
final class DemoCases {

    private static final JsonMapper JSON = new JsonMapper();

    private DemoCases() {}

    /** The body of {@code POST /tips} for a case, to be varied by the journey. */
    static ObjectNode tip(String id) {
        try (var file = DemoCases.class.getResourceAsStream("/demo/cases/" + id + ".json")) {
            return (ObjectNode) JSON.readTree(Objects.requireNonNull(file, id)).path("tip");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ObjectNode appliances() {
        return tip("appliances-suzhou-anhui-2024");
    }
}
