package cn.tongbao.tipintake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongbao.platform.test.ContractAssertions;
import cn.tongbao.tipintake.support.Arrivals;
import cn.tongbao.tipintake.support.Database;
import cn.tongbao.tipintake.support.IntakeTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

@IntakeTest
class SubscribedEventsTests {

    @Autowired private Arrivals arrivals;
    @Autowired private Database database;

    @TestFactory
    Stream<DynamicTest> the_example_of_every_event_that_is_followed_is_understood() {
        return arrivals.types().stream()
                .sorted()
                .map(type ->
                        DynamicTest.dynamicTest(
                                type,
                                () -> arrivals.arrive(type, 3, ContractAssertions.example(type))));
    }

    @Test
    void an_older_state_of_an_office_never_overwrites_a_newer_one() {
        arrivals.arrive("office.changed.v1", 7, office("New name"));
        arrivals.arrive("office.registered.v1", 6, office("Old name"));

        assertThat(database.texts("select name from office where id = 'CULT-520000'"))
                .containsExactly("New name");
    }

    private static String office(String name) {
        return """
        {"id": "CULT-520000", "type": "CULT", "name": "%s", "nameZh": "名", "level": "PROVINCIAL",
         "regionCode": "520000", "competence": [], "hotlines": [], "status": "OPEN", "later": "unknown"}
        """
                .formatted(name);
    }
}
