package cn.tongbao.directory.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is published of a pool. */
class PoolSnapshotTests {

    @Test
    void members_stand_in_the_order_of_their_ids_however_they_come() {
        var one = pool(new PoolMember("I-b", 2), new PoolMember("I-a", 1));
        var other = pool(new PoolMember("I-a", 1), new PoolMember("I-b", 2));

        assertThat(one.members()).extracting(PoolMember::id).containsExactly("I-a", "I-b");
        assertThat(one.hash()).isEqualTo(other.hash());
    }

    @Test
    void the_text_is_canonical_json() throws Exception {
        var text = pool(new PoolMember("I-110000-2026-7K3M9Q", 60), new PoolMember("E.1:_x", 1));

        assertThat(text.canonical())
                .isEqualTo(new JsonCanonicalizer(text.canonical()).getEncodedString())
                .isEqualTo(
                        "{\"format\":\"TONGBAO-POOL/1\",\"members\":[{\"id\":\"E.1:_x\",\"weight\":1},"
                                + "{\"id\":\"I-110000-2026-7K3M9Q\",\"weight\":60}],"
                                + "\"weighting\":\"WORKLOAD-60/1\"}");
    }

    @Test
    void any_change_of_a_member_or_a_weight_changes_the_hash() {
        var hash = pool(new PoolMember("I-a", 1), new PoolMember("I-b", 2)).hash();

        assertThat(hash)
                .matches("[0-9a-f]{64}")
                .isNotEqualTo(pool(new PoolMember("I-a", 2), new PoolMember("I-b", 2)).hash())
                .isNotEqualTo(pool(new PoolMember("I-a", 1), new PoolMember("I-c", 2)).hash())
                .isNotEqualTo(pool(new PoolMember("I-a", 1)).hash());
    }

    @Test
    void nobody_cannot_be_drawn_from() {
        assertThatExceptionOfType(UnfitPool.class).isThrownBy(() -> pool());
    }

    @Test
    void without_all_of_its_members_it_is_no_pool() {
        var pool = pool(new PoolMember("I-a", 1), new PoolMember("I-b", 2));

        assertThat(pool.without(List.of("I-a")).members())
                .containsExactly(new PoolMember("I-b", 2));
        assertThatExceptionOfType(UnfitPool.class)
                .isThrownBy(() -> pool.without(List.of("I-a", "I-b")));
    }

    @Test
    void nobody_is_in_it_twice() {
        assertThatExceptionOfType(UnfitPool.class)
                .isThrownBy(() -> pool(new PoolMember("I-a", 1), new PoolMember("I-a", 2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "示例", "a b", "\"", "I-é", "-x", "a\n"})
    void an_id_that_tools_could_write_differently_is_refused(String id) {
        assertThatExceptionOfType(UnfitPool.class).isThrownBy(() -> pool(new PoolMember(id, 1)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1_000_001})
    void a_weight_has_its_bounds(int weight) {
        assertThatExceptionOfType(UnfitPool.class)
                .isThrownBy(() -> pool(new PoolMember("I-a", weight)));
    }

    @ParameterizedTest
    @CsvSource({"0, 60", "1, 30", "2, 20", "3, 15", "5, 10", "59, 1", "60, 1", "2147483647, 1"})
    void who_has_more_to_do_has_fewer_lots_and_never_none(int open, int weight) {
        assertThat(WorkloadBalance.weight(open)).isEqualTo(weight);
    }

    private static PoolSnapshot pool(PoolMember... members) {
        return PoolSnapshot.of(WorkloadBalance.NAME, List.of(members));
    }
}
