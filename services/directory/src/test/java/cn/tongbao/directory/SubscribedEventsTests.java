package cn.tongbao.directory;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongbao.directory.office.Offices;
import cn.tongbao.platform.test.ContractAssertions;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What others tell is understood. */
class SubscribedEventsTests extends ServiceTests {

    @Autowired private Offices offices;

    @TestFactory
    Stream<DynamicTest> the_example_of_every_event_that_is_followed_is_understood() {
        return handlers.stream()
                .flatMap(handler -> handler.types().stream())
                .distinct()
                .sorted()
                .map(type ->
                        DynamicTest.dynamicTest(
                                type,
                                () ->
                                        heard(
                                                type,
                                                "example",
                                                "example",
                                                3,
                                                ContractAssertions.example(type))));
    }

    @Test
    void an_older_state_of_an_office_never_overwrites_a_newer_one() {
        var closed = Mother.office("MEDI-520000", "MEDI", "PROVINCIAL", "520000", null);
        closed.put("status", "CLOSED");
        heard("office.changed.v1", "liaison", "MEDI-520000", 7, closed);
        heard(
                "office.registered.v1",
                "liaison",
                "MEDI-520000",
                6,
                Mother.office("MEDI-520000", "MEDI", "PROVINCIAL", "520000", null));
        assertThat(offices.find("MEDI-520000").orElseThrow().open()).isFalse();
    }

    @Test
    void the_superior_of_an_office_is_known() {
        assertThat(offices.find("COURT-110108").orElseThrow().parentId())
                .isEqualTo("COURT-110000-01");
    }
}
