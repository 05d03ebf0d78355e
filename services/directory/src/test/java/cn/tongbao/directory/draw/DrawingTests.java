package cn.tongbao.directory.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.tongbao.directory.draw.BrokenAnnouncement.Part;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the result follows from what was published first. */
class DrawingTests {

    private static final Seed SEED =
            Seed.ofHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
    private static final String VALUE =
            "5feceb66ffc86f38d952786c6d696c79c2dbc239dd4e91b46729d73a27fb57e9";
    private static final PoolSnapshot POOL =
            new PoolSnapshot(
                    WorkloadBalance.NAME,
                    List.of(
                            new PoolMember("I-alpha", 60),
                            new PoolMember("I-beta", 30),
                            new PoolMember("I-gamma", 20)));
    private static final Entropy ENTROPY = new Entropy("LOCAL_STAND_IN", 4711);

    /** The same numbers come out of the script in the docs and of other tools. */
    @Test
    void the_fixed_vector_comes_out() {
        var announced = Announcement.of(POOL, SEED, ENTROPY);

        assertThat(announced.poolHash())
                .isEqualTo("c476f6c9887e975bae6cb7386144e2e183f6ba61f09acfca4033914dbd8e4c41");
        assertThat(announced.commitment())
                .isEqualTo("630dcd2966c4336691125448bbb25b4ff412a49c732db2c8abc1b8581bd710dd");
        assertThat(Drawing.draw(announced, SEED, VALUE))
                .isEqualTo(
                        new Outcome(
                                "I-alpha",
                                "197ae1cb8a050b94652602b62a4a965f3533828c0b29aecd9f9f619ae6dd82a4",
                                110,
                                10));
    }

    @Test
    void from_a_pool_of_one_that_one_is_drawn() {
        var alone = new PoolSnapshot(WorkloadBalance.NAME, List.of(new PoolMember("I-alone", 1)));
        var outcome = Drawing.draw(Announcement.of(alone, SEED, ENTROPY), SEED, VALUE);

        assertThat(outcome.memberId()).isEqualTo("I-alone");
        assertThat(outcome.place()).isZero();
    }

    @Test
    void lots_are_drawn_as_often_as_they_weigh() {
        var random = new Random(20260601);
        var counted = new TreeMap<String, Integer>();
        for (int i = 0; i < 22_000; i++) {
            var value = random(random);
            var seed = Seed.ofHex(random(random));
            var outcome = Drawing.draw(Announcement.of(POOL, seed, ENTROPY), seed, value);
            counted.merge(outcome.memberId(), 1, Integer::sum);
        }
        // Expected 12000, 6000 and 4000; six standard deviations are about 450, 400 and 350.
        assertThat(counted.get("I-alpha")).isBetween(11_550, 12_450);
        assertThat(counted.get("I-beta")).isBetween(5_600, 6_400);
        assertThat(counted.get("I-gamma")).isBetween(3_650, 4_350);
    }

    @Test
    void every_bit_of_the_seed_and_of_the_round_matters() {
        var hmac = Drawing.draw(Announcement.of(POOL, SEED, ENTROPY), SEED, VALUE).hmac();

        assertThat(IntStream.range(0, 256).mapToObj(bit -> hmacOf(flipped(SEED.hex(), bit), VALUE)))
                .hasSize(256)
                .doesNotHaveDuplicates()
                .doesNotContain(hmac);
        assertThat(IntStream.range(0, 256).mapToObj(bit -> hmacOf(SEED.hex(), flipped(VALUE, bit))))
                .hasSize(256)
                .doesNotHaveDuplicates()
                .doesNotContain(hmac);
    }

    @Test
    void another_pool_gives_another_number() {
        var lighter = POOL.without(List.of("I-gamma"));

        assertThat(Drawing.draw(Announcement.of(lighter, SEED, ENTROPY), SEED, VALUE).hmac())
                .isNotEqualTo(
                        Drawing.draw(Announcement.of(POOL, SEED, ENTROPY), SEED, VALUE).hmac());
    }

    @Test
    void a_seed_that_was_not_committed_to_is_refused() {
        var other = Seed.ofHex(flipped(SEED.hex(), 255));

        assertBroken(Announcement.of(POOL, SEED, ENTROPY), other, Part.COMMITMENT);
    }

    @Test
    void a_pool_that_is_not_the_one_hashed_is_refused() {
        var announced = Announcement.of(POOL, SEED, ENTROPY);
        var changed =
                new Announcement(
                        announced.algorithm(),
                        POOL.without(List.of("I-beta")),
                        announced.poolHash(),
                        announced.commitment(),
                        ENTROPY);

        assertBroken(changed, SEED, Part.POOL);
    }

    @Test
    void another_algorithm_is_refused() {
        var announced = Announcement.of(POOL, SEED, ENTROPY);
        var other =
                new Announcement(
                        "TONGBAO-DRAW/2",
                        POOL,
                        announced.poolHash(),
                        announced.commitment(),
                        ENTROPY);

        assertBroken(other, SEED, Part.ALGORITHM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00",
                "zz",
                "5FECEB66FFC86F38D952786C6D696C79C2DBC239DD4E91B46729D73A27FB57E9"
            })
    void a_round_that_is_not_32_bytes_in_lower_case_hex_is_refused(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Drawing.draw(Announcement.of(POOL, SEED, ENTROPY), SEED, value));
    }

    @Test
    void a_seed_does_not_show_itself() {
        assertThat(SEED.toString()).doesNotContain(SEED.hex());
    }

    private static void assertBroken(Announcement announced, Seed seed, Part part) {
        assertThatExceptionOfType(BrokenAnnouncement.class)
                .isThrownBy(() -> Drawing.draw(announced, seed, VALUE))
                .extracting(BrokenAnnouncement::part)
                .isEqualTo(part);
    }

    private static String hmacOf(String seed, String value) {
        var key = Seed.ofHex(seed);
        return Drawing.draw(Announcement.of(POOL, key, ENTROPY), key, value).hmac();
    }

    private static String flipped(String hex, int bit) {
        var bytes = HexFormat.of().parseHex(hex);
        bytes[bit / 8] ^= (byte) (1 << (bit % 8));
        return HexFormat.of().formatHex(bytes);
    }

    private static String random(Random random) {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
