package cn.tongbao.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tongbao.platform.test.FreePort;
import cn.tongbao.platform.test.RealPostgres;
import cn.tongbao.platform.test.RealRabbit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process of its own with little memory takes in what is twice as large. */
class LargeFileTests {

    private static final long SIZE = 500L << 20;
    private static final String BOUNDARY = "----large";

    @TempDir Path folder;

    @Test
    void five_hundred_megabytes_pass_through_a_heap_of_256() throws Exception {
        var port = FreePort.any();
        var service = start(port);
        try (var http = HttpClient.newHttpClient()) {
            var address = "http://127.0.0.1:" + port;
            await("the service is up; its log is in " + folder)
                    .atMost(Duration.ofSeconds(90))
                    .until(() -> isUp(http, address));

            var response =
                    http.send(
                            HttpRequest.newBuilder(URI.create(address + "/api/v1/evidence"))
                                    .header(
                                            "Content-Type",
                                            "multipart/form-data; boundary=" + BOUNDARY)
                                    .POST(HttpRequest.BodyPublishers.ofInputStream(this::body))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());

            assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
            assertThat(response.body()).contains("\"size\":" + SIZE);
        } finally {
            service.destroy();
            assertThat(service.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    private Process start(int port) throws IOException {
        var database = RealPostgres.newDatabase();
        var broker = RealRabbit.newHost();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command =
                List.of(
                        java,
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EvidenceApplication.class.getName(),
                        "--server.port=" + port,
                        "--spring.datasource.url=" + database.getJdbcUrl(),
                        "--spring.datasource.username=" + database.getUsername(),
                        "--spring.datasource.password=" + database.getPassword(),
                        "--spring.rabbitmq.host=127.0.0.1",
                        "--spring.rabbitmq.port=" + broker.port(),
                        "--spring.rabbitmq.username=" + broker.getUsername(),
                        "--spring.rabbitmq.password=" + broker.getPassword(),
                        "--spring.rabbitmq.virtual-host=" + broker.virtualHost(),
                        "--tongbao.identity.issuer=http://keycloak.test/realms/tongbao",
                        "--tongbao.identity.jwks-uri=http://keycloak.test/certs",
                        "--tongbao.evidence.store=" + folder.resolve("store"),
                        "--tongbao.evidence.private-key=" + TestKeys.FOLDER.resolve("private.pem"),
                        "--tongbao.evidence.public-key=" + TestKeys.FOLDER.resolve("public.pem"),
                        "--tongbao.evidence.public-limit=600MB");
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("service.log").toFile())
                .start();
    }

    private static boolean isUp(HttpClient http, String address) throws InterruptedException {
        try {
            var health = HttpRequest.newBuilder(URI.create(address + "/actuator/health")).build();
            return http.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }

    private InputStream body() {
        var head =
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"film.bin\"\r\n\r\n"
                        .formatted(BOUNDARY);
        return new SequenceInputStream(
                Collections.enumeration(
                        List.of(
                                text(head),
                                new Bytes(),
                                text("\r\n--%s--\r\n".formatted(BOUNDARY)))));
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** As many bytes as the file has, made as they are read. */
    private static final class Bytes extends InputStream {

        private long left = SIZE;

        @Override
        public int read() {
            return left-- > 0 ? (int) (left & 0x7f) : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (left == 0) {
                return -1;
            }
            var count = (int) Math.min(length, left);
            for (int i = 0; i < count; i++) {
                target[offset + i] = (byte) ((left - i) & 0x7f);
            }
            left -= count;
            return count;
        }
    }
}
