package cn.tongbao.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** A file larger than the memory of the processes that it passes through. */
class LargeFileTests {

    private static final long SIZE = 500_000_000;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final List<StackProcess> passed =
            List.of(new StackProcess("gateway"), new StackProcess("evidence"));
    private final Caller officer = Caller.of("intake.national");

    @Test
    void half_a_gigabyte_streams_through_gateway_and_evidence_and_is_sealed_as_it_was_sent() {
        var pids = passed.stream().map(StackProcess::pid).toList();
        var before = passed.stream().map(StackProcess::resident).toList();
        var made = new AtomicReference<>(new Made(SIZE));
        var began = System.nanoTime();

        var sealed =
                officer.upload(
                                "录像.bin",
                                () -> {
                                    made.set(new Made(SIZE));
                                    return made.get();
                                },
                                PATIENCE)
                        .expect(201);

        var uploaded = System.nanoTime();
        var hash = made.get().sha256();
        assertThat(sealed.at("/sha256")).isEqualTo(hash);
        assertThat(sealed.json().path("size").asLong()).isEqualTo(SIZE);
        var path = "/api/v1/evidence/" + sealed.at("/evidenceId");
        assertThat(officer.download(path + "/content", LargeFileTests::sha256, PATIENCE))
                .isEqualTo(hash);
        var downloaded = System.nanoTime();

        assertThat(passed.stream().map(StackProcess::pid)).as("never restarted").isEqualTo(pids);
        for (int i = 0; i < passed.size(); i++) {
            var process = passed.get(i);
            System.out.printf(
                    "Large file: %s held %d MB before, %d MB after, never more than %d MB%n",
                    process.name(),
                    before.get(i) >> 20,
                    process.resident() >> 20,
                    process.mostResident() >> 20);
            assertThat(process.mostResident()).as(process.name()).isLessThan(SIZE);
        }
        System.out.printf(
                "Large file: %d MB handed in within %d ms, read back within %d ms%n",
                SIZE / 1_000_000,
                (uploaded - began) / 1_000_000,
                (downloaded - uploaded) / 1_000_000);
    }

    private static String sha256(InputStream content) {
        var digest = digest();
        var buffer = new byte[1 << 16];
        try {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Bytes that exist only while they pass. */
    private static final class Made extends InputStream {

        private final SplittableRandom random = new SplittableRandom();
        private final MessageDigest digest = digest();
        private final byte[] block = new byte[1 << 16];
        private int at = block.length;
        private long left;

        Made(long size) {
            left = size;
        }

        String sha256() {
            return HexFormat.of().formatHex(digest.digest());
        }

        @Override
        public int read() {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (left == 0) {
                return -1;
            }
            if (at == block.length) {
                random.nextBytes(block);
                at = 0;
            }
            var count = (int) Math.min(left, Math.min(length, block.length - at));
            System.arraycopy(block, at, target, offset, count);
            digest.update(block, at, count);
            at += count;
            left -= count;
            return count;
        }
    }
}
