package cn.tongbao.local;

import cn.tongbao.local.server.BeaconProcess;
import cn.tongbao.local.server.CourtProcess;
import cn.tongbao.local.server.RabbitServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Writes down where everything of the stack is, for journeys and benchmarks. Only the owner may
 * read it.
 */
final class StackProperties {

    private StackProperties() {}

    static void write(Stack stack) throws IOException {
        var settings = stack.settings();
        var text = new StringBuilder();
        line(text, "gateway.url", settings.gateway().toString());
        line(text, "keycloak.url", settings.keycloak().toString());
        line(text, "realm.url", settings.realm().toString());
        line(text, "elasticsearch.url", settings.elasticsearch().toString());
        line(text, "rabbitmq.host", settings.rabbitmq().hostOrLoopback());
        line(text, "rabbitmq.port", Integer.toString(settings.rabbitmq().port()));
        if (!settings.rabbitmq().existing()) {
            line(text, "rabbitmq.username", RabbitServer.USERNAME);
            line(text, "rabbitmq.password", stack.secrets().password("rabbitmq"));
        }
        line(text, "court-stub.url", CourtProcess.address(settings));
        line(text, "beacon-stub.url", BeaconProcess.address(settings));
        for (var service : Service.values()) {
            line(
                    text,
                    service.id() + ".url",
                    "http://127.0.0.1:" + settings.ports().service(service));
            line(text, service.id() + ".database.url", stack.databases().url(service.database()));
            line(text, service.id() + ".database.username", service.database());
            line(
                    text,
                    service.id() + ".database.password",
                    stack.databases().password(service.database()));
        }
        var file = settings.files().properties();
        Files.deleteIfExists(file);
        Files.createFile(
                file,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text.toString());
    }

    private static void line(StringBuilder text, String key, String value) {
        text.append(key).append('=').append(value).append('\n');
    }
}
