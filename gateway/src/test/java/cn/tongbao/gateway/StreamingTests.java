package cn.tongbao.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

/** Files far larger than the gateway's memory go through it, in both directions, unchanged. */
class StreamingTests {

    private static final long FILE = 500L * 1024 * 1024;
    private static final String HEAP = "96m";

    @Test
    void half_a_gigabyte_streams_through_a_heap_a_fifth_of_it() throws Exception {
        var evidence = new FakeService("evidence");
        evidence.behaves(StreamingTests::checksum);
        try (var realm = new FakeRealm(0);
                var gateway =
                        new GatewayProcess(
                                HEAP,
                                realm.issuer(),
                                "--tongbao.gateway.evidence-uri=" + evidence.address());
                var client = HttpClient.newHttpClient()) {
            var announced = BodyPublishers.ofInputStream(Generated::new);
            var upload =
                    HttpRequest.newBuilder(gateway.url("/api/v1/evidence"))
                            .header("Content-Type", "multipart/form-data; boundary=x");
            var chunked =
                    client.send(upload.copy().POST(announced).build(), BodyHandlers.ofString());
            var sized =
                    client.send(
                            upload.copy()
                                    .POST(BodyPublishers.fromPublisher(announced, FILE))
                                    .build(),
                            BodyHandlers.ofString());

            evidence.behaves(StreamingTests::file);
            var download =
                    client.send(
                            HttpRequest.newBuilder(gateway.url("/api/v1/evidence/1/content"))
                                    .build(),
                            BodyHandlers.ofInputStream());

            var expected = checksumOf(new Generated());
            assertThat(chunked.body()).isEqualTo(expected);
            assertThat(sized.body()).isEqualTo(expected);
            assertThat(checksumOf(download.body())).isEqualTo(expected);
            assertThat(gateway.alive()).isTrue();
        } finally {
            evidence.kill();
        }
    }

    private static void checksum(HttpExchange exchange) throws IOException {
        var sum = checksumOf(exchange.getRequestBody());
        FakeService.answer(exchange, 201, "text/plain", sum.getBytes(StandardCharsets.US_ASCII));
    }

    private static void file(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, FILE);
        try (var out = exchange.getResponseBody()) {
            new Generated().transferTo(out);
        }
    }

    private static String checksumOf(InputStream in) throws IOException {
        var sum = new CRC32();
        var buffer = new byte[64 * 1024];
        long length = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            sum.update(buffer, 0, read);
            length += read;
        }
        return length + ":" + sum.getValue();
    }

    /** Bytes that repeat at no round number, so that a piece in the wrong place shows. */
    private static final class Generated extends InputStream {

        private long position;

        @Override
        public int read() {
            return position < FILE ? (int) (position++ % 251) : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (position >= FILE) {
                return -1;
            }
            int size = (int) Math.min(length, FILE - position);
            for (int i = 0; i < size; i++) {
                target[offset + i] = (byte) ((position + i) % 251);
            }
            position += size;
            return size;
        }
    }
}
