package cn.tongbao.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongbao.bench.Questions.Question;
import cn.tongbao.bench.entries.Places;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whether the questions are what people ask, and all of them are asked. */
class QuestionsTests {

    private static final int MANY = 22_000;

    @Test
    void each_kind_of_question_is_asked_equally_often() throws Exception {
        var counted = new HashMap<String, Integer>();
        asked(1, MANY).forEach(question -> counted.merge(question.kind(), 1, Integer::sum));
        assertThat(counted).hasSizeGreaterThan(20);
        assertThat(counted.values())
                .allSatisfy(count ->
                        assertThat(count)
                                .isBetween(
                                        MANY / counted.size() * 8 / 10,
                                        MANY / counted.size() * 12 / 10));
    }

    @Test
    void the_same_seed_asks_the_same() throws Exception {
        assertThat(asked(7, 100)).isEqualTo(asked(7, 100)).isNotEqualTo(asked(8, 100));
    }

    @Test
    void every_question_is_a_sound_address_and_search_is_asked_by_somebody() throws Exception {
        for (var question : asked(3, 2_000)) {
            assertThat(URI.create("http://localhost" + question.path()).getRawQuery()).isNotEmpty();
            assertThat(question.signedIn()).isEqualTo(question.kind().startsWith("search"));
        }
    }

    private static List<Question> asked(long seed, int count) throws Exception {
        var places =
                Places.read(
                        Path.of("../../services/rulebook/src/main/resources/rulebook/regions.tsv"));
        var questions = new Questions(places, _ -> "某某鉴定中心");
        var random = new SplittableRandom(seed);
        return Stream.generate(() -> questions.any(random)).limit(count).toList();
    }
}
