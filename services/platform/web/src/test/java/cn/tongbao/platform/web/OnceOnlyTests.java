package cn.tongbao.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.tongbao.platform.identity.TestIdentity;
import cn.tongbao.platform.test.RealPostgres;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest
@Import({RealPostgres.class, TestIdentity.class})
class OnceOnlyTests {

    record Body(String text) {}

    record Answer(String reference, String code) {}

    @Autowired OnceOnly onceOnly;
    @Autowired JdbcTemplate jdbc;

    private final AtomicInteger works = new AtomicInteger();

    @Test
    void ten_equal_requests_at_once_do_the_work_once_and_get_ten_equal_answers() throws Exception {
        var key = key();
        var answers = new HashSet<Answer>();

        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Answer> request = () -> submit(key, "假冒冰箱");
            for (var answer :
                    clients.invokeAll(Stream.generate(() -> request).limit(10).toList())) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).hasSize(1);
        assertThat(works).hasValue(1);
    }

    @Test
    void another_body_under_a_known_key_is_refused() {
        var key = key();
        submit(key, "first");

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> submit(key, "second"))
                .matches(refused -> refused.code() == CommonProblem.IDEMPOTENCY_KEY_REUSED);
    }

    @Test
    void a_failed_request_leaves_its_key_free_for_the_next_try() {
        var key = key();
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() ->
                        onceOnly.run(
                                key,
                                "tips",
                                new Body("x"),
                                Answer.class,
                                () -> {
                                    throw new IllegalStateException("database gone");
                                }));

        assertThat(submit(key, "x").reference()).isEqualTo("T-1");
    }

    @Test
    void the_kept_answer_cannot_be_read_from_the_database() {
        submit(key(), "x");

        assertThat(
                        jdbc.queryForList(
                                "select encode(answer, 'escape') from idempotency_key",
                                String.class))
                .isNotEmpty()
                .noneMatch(answer -> answer.contains("7K3M"));
    }

    @Test
    void without_a_key_every_request_is_its_own() {
        onceOnly.run(null, "tips", new Body("x"), Answer.class, this::work);
        onceOnly.run(null, "tips", new Body("x"), Answer.class, this::work);

        assertThat(works).hasValue(2);
    }

    private Answer submit(String key, String text) {
        return onceOnly.run(key, "tips", new Body(text), Answer.class, this::work);
    }

    private Answer work() {
        return new Answer("T-" + works.incrementAndGet(), "7K3M-9Q2D");
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
