package cn.tongbao.directory.practicefeedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What can be told from figures: never anything about fewer than five. */
class StepsTests {

    @Test
    void below_five_nothing_is_shown() {
        assertThat(shown("AAAA")).isEmpty();
        assertThat(shown("ABCD")).isEmpty();
        assertThat(shown("AAAAA")).hasSize(5);
    }

    @Test
    void a_sixth_one_changes_nothing_until_there_are_five_more() {
        assertThat(shown("AAAAAA")).hasSize(5);
        assertThat(shown("AAAAAAAAA")).hasSize(5);
        assertThat(shown("AAAAAAAAAA")).hasSize(10);
    }

    @Test
    void a_body_that_knows_its_own_cannot_work_out_the_only_other_one() {
        assertThat(shown("AAAAB")).isEmpty();
        assertThat(shown("AAAABA")).containsOnly('A').hasSize(5);
        assertThat(shown("AAAABABBBB")).hasSize(10);
        assertThat(shown("ABCDE")).isEmpty();
        assertThat(shown("ABCDEF")).hasSize(6);
    }

    @Test
    void whatever_comes_each_step_leaves_every_onlooker_with_none_or_with_five() {
        var random = new Random(20_260_601);
        for (int run = 0; run < 300; run++) {
            int bodies = 1 + random.nextInt(6);
            var all = new ArrayList<String>();
            List<String> before = List.of();
            for (int i = 0; i < 60; i++) {
                all.add((char) ('A' + random.nextInt(bodies)) + ":" + i);
                var now = Steps.shown(all, StepsTests::body);
                assertThat(all.size() - now.size()).as("waiting").isLessThanOrEqualTo(8);
                assertThat(now).containsAll(before);
                var added = new ArrayList<>(now);
                added.removeAll(new HashSet<>(before));
                assertStep(added);
                before = now;
            }
        }
    }

    private static void assertStep(List<String> added) {
        if (added.isEmpty()) {
            return;
        }
        assertThat(added.size()).isGreaterThanOrEqualTo(5);
        for (var body : added.stream().map(StepsTests::body).distinct().toList()) {
            var others = added.stream().filter(one -> !body(one).equals(body)).count();
            assertThat(others == 0 || others >= 5).as(added.toString()).isTrue();
        }
    }

    private static String body(String one) {
        return one.substring(0, 1);
    }

    private static List<Character> shown(String bodies) {
        Function<Character, String> body = String::valueOf;
        return Steps.shown(bodies.chars().mapToObj(one -> (char) one).toList(), body);
    }
}
