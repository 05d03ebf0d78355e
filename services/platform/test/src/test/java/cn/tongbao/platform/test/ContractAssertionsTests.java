package cn.tongbao.platform.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ContractAssertionsTests {

    private static final String SEEN = "sample.seen.v1";

    @Test
    void data_that_keeps_to_its_schema_passes() {
        ContractAssertions.assertData(SEEN, "{\"name\":\"one\"}");
    }

    @Test
    void data_that_departs_from_its_schema_is_noticed() {
        assertThatThrownBy(() -> ContractAssertions.assertData(SEEN, "{\"nmae\":\"one\"}"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(SEEN);
    }

    @Test
    void an_event_without_its_attributes_is_noticed() {
        assertThatThrownBy(() ->
                        ContractAssertions.assertEvent(
                                "{\"type\":\"sample.seen.v1\",\"data\":{\"name\":\"one\"}}"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("specversion");
    }

    @Test
    void a_whole_event_passes() {
        ContractAssertions.assertEvent(
                """
                {"specversion":"1.0","id":"1","type":"sample.seen.v1","source":"sample","subject":"S",
                 "time":"2026-11-21T00:00:00Z","data":{"name":"one"}}
                """);
    }

    @Test
    void a_reader_that_cannot_read_the_example_is_noticed() {
        assertThatThrownBy(() ->
                        ContractAssertions.assertReads(
                                Set.of(SEEN),
                                data -> {
                                    throw new IllegalStateException("unreadable");
                                }))
                .isInstanceOf(AssertionError.class);
        ContractAssertions.assertReads(
                Set.of(SEEN), data -> assertThat(data.path("name").stringValue()).isEqualTo("one"));
    }

    @Test
    void a_type_without_an_example_is_noticed() {
        assertThatThrownBy(() -> ContractAssertions.example("sample.unseen.v1"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("sample.unseen.v1");
    }

    @Test
    void the_order_of_keys_and_the_servers_make_no_difference_to_a_contract() {
        assertThat(ContractAssertions.canonical("{\"b\":1,\"a\":{\"d\":1,\"c\":2},\"servers\":[]}"))
                .isEqualTo(ContractAssertions.canonical("{\"a\":{\"c\":2,\"d\":1},\"b\":1}"));
    }
}
