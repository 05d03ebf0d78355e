package cn.tongbao.evidence.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongbao.platform.web.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ArrivingTests {

    /** The examples of the two standards: "abc". */
    @Test
    void both_hashes_are_those_of_the_standards() {
        var arriving = new Arriving(new Nowhere(), 3);
        arriving.write("abc".getBytes(StandardCharsets.US_ASCII), 0, 3);

        assertThat(arriving.fingerprint())
                .isEqualTo(
                        new Fingerprint(
                                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                                "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0",
                                3));
    }

    @Test
    void one_byte_over_the_limit_is_too_much() {
        var arriving = new Arriving(new Nowhere(), 3);

        assertThatThrownBy(() -> arriving.write(new byte[4], 0, 4))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused ->
                                assertThat(refused.code())
                                        .isEqualTo(EvidenceProblem.FILE_TOO_LARGE));
    }

    @Test
    void only_the_first_bytes_stay_in_memory() {
        var arriving = new Arriving(new Nowhere(), Long.MAX_VALUE);
        for (int i = 0; i < 100; i++) {
            arriving.write(new byte[10_000], 0, 10_000);
        }

        assertThat(arriving.prefix()).hasSize(MediaTypes.PREFIX);
    }

    private static final class Nowhere implements ContentStore.Incoming {

        @Override
        public void write(byte[] bytes, int offset, int length) {}

        @Override
        public void complete() {}

        @Override
        public InputStream reread() throws IOException {
            return InputStream.nullInputStream();
        }

        @Override
        public void close() {}
    }
}
