package cn.tongbao.platform.test.growth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Finds what an OpenAPI document breaks of the one that was published: nothing that could be called
 * may go, no call may ask for more, no answer may promise less.
 */
final class ApiGrowth {

    private static final List<String> METHODS =
            List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final Located published;
    private final Located present;
    private final List<String> breaks = new ArrayList<>();
    private final SchemaGrowth answers = new SchemaGrowth(Use.ANSWER, breaks);
    private final SchemaGrowth requests = new SchemaGrowth(Use.REQUEST, breaks);

    private ApiGrowth(JsonNode published, JsonNode present) {
        this.published = Located.document(published);
        this.present = Located.document(present);
    }

    static List<String> breaks(JsonNode published, JsonNode present) {
        var growth = new ApiGrowth(published, present);
        growth.paths();
        growth.securitySchemes();
        return growth.breaks;
    }

    private void paths() {
        var paths = published.at("paths");
        for (var path : paths.node().propertyNames()) {
            var before = paths.at(path);
            var now = present.at("paths").at(path);
            for (var method : METHODS) {
                if (before.node().has(method)) {
                    var call = "%s %s".formatted(method.toUpperCase(Locale.ROOT), path);
                    if (now.node().has(method)) {
                        parameters(call, before, now, method);
                        operation(call, before.at(method), now.at(method));
                    } else {
                        report(call, "is gone");
                    }
                }
            }
        }
    }

    private void operation(String call, Located before, Located now) {
        body(call, before.at("requestBody"), now.at("requestBody"));
        security(call, before, now);
        var known = before.at("responses");
        var offered = now.at("responses");
        for (var status : known.node().propertyNames()) {
            if (offered.node().has(status)) {
                answer(call + " " + status, known.at(status), offered.at(status));
            } else {
                report(call, "does not answer %s any more".formatted(status));
            }
        }
    }

    /** Those of the path hold for all its operations. */
    private void parameters(String call, Located before, Located now, String method) {
        var known = parameters(before, method);
        var offered = parameters(now, method);
        known.forEach((parameter, was) -> {
            var is = offered.get(parameter);
            if (is == null) {
                report(call, "does not take %s any more".formatted(parameter));
                return;
            }
            if (required(is) && !required(was)) {
                report(call, "asks for %s now".formatted(parameter));
            }
            for (var form : List.of("style", "explode", "allowReserved", "content")) {
                if (!was.node().path(form).equals(is.node().path(form))) {
                    report(call, "takes %s in another form: %s".formatted(parameter, form));
                }
            }
            schema(requests, call + " " + parameter, was, is);
        });
        offered.forEach((parameter, is) -> {
            if (!known.containsKey(parameter) && required(is)) {
                report(call, "asks for %s now".formatted(parameter));
            }
        });
    }

    private static Map<String, Located> parameters(Located path, String method) {
        var all = new HashMap<String, Located>();
        for (var list : List.of(path.at("parameters"), path.at(method).at("parameters"))) {
            for (var i = 0; i < list.node().size(); i++) {
                var parameter = list.at(i);
                all.put(
                        "the %s parameter %s"
                                .formatted(
                                        parameter.node().path("in").stringValue(),
                                        parameter.node().path("name").stringValue()),
                        parameter);
            }
        }
        return all;
    }

    private void body(String call, Located before, Located now) {
        if (required(now) && !required(before)) {
            report(call, "asks for a body now");
        }
        content(requests, call + " body", before, now);
    }

    private void answer(String answer, Located before, Located now) {
        content(answers, answer, before, now);
        var known = before.at("headers");
        var offered = now.at("headers");
        for (var header : known.node().propertyNames()) {
            if (offered.node().has(header)) {
                var was = known.at(header);
                var is = offered.at(header);
                if (required(was) && !required(is)) {
                    report(answer, "does not promise the header %s any more".formatted(header));
                }
                schema(answers, answer + " header " + header, was, is);
            } else {
                report(answer, "has no header %s any more".formatted(header));
            }
        }
    }

    private void content(SchemaGrowth schemas, String where, Located before, Located now) {
        var known = before.at("content");
        var offered = now.at("content");
        for (var type : known.node().propertyNames()) {
            if (offered.node().has(type)) {
                schema(schemas, where + " " + type, known.at(type), offered.at(type));
            } else {
                report(where, "is not there as %s any more".formatted(type));
            }
        }
    }

    /** A schema that is not there lets everything through, as an empty one does. */
    private void schema(SchemaGrowth schemas, String where, Located before, Located now) {
        var was = before.at("schema");
        var is = now.at("schema");
        if (was.missing() && is.missing()) {
            return;
        }
        if (was.missing() || is.missing()) {
            report(where, "has a schema on one side only");
            return;
        }
        schemas.compare(was, is);
    }

    /** Every way in stays one. An operation without any requirement is open to all. */
    private void security(String call, Located before, Located now) {
        var ways = ways(published, before);
        var present = ways(this.present, now);
        if (present.isEmpty()) {
            return;
        }
        if (ways.isEmpty()) {
            report(call, "was open to all and is not any more");
            return;
        }
        for (var way : ways) {
            if (present.stream().noneMatch(offered -> asksNoMore(offered, way))) {
                report(call, "cannot be called with %s any more".formatted(way));
            }
        }
    }

    private static List<JsonNode> ways(Located document, Located operation) {
        var own = operation.node().path("security");
        var ways = own.isMissingNode() ? document.node().path("security") : own;
        return List.copyOf(ways.values());
    }

    private static boolean asksNoMore(JsonNode offered, JsonNode known) {
        return offered.propertyNames().stream()
                .allMatch(scheme ->
                        known.has(scheme)
                                && known.path(scheme)
                                        .values()
                                        .containsAll(offered.path(scheme).values()));
    }

    private void securitySchemes() {
        var known = published.at("components").at("securitySchemes");
        var offered = present.at("components").at("securitySchemes");
        for (var scheme : known.node().propertyNames()) {
            if (!known.at(scheme).node().equals(offered.at(scheme).node())) {
                report("the security scheme " + scheme, "is not the same any more");
            }
        }
    }

    private static boolean required(Located part) {
        return part.node().path("required").booleanValue(false);
    }

    private void report(String where, String what) {
        breaks.add("%s: %s".formatted(where, what));
    }
}
