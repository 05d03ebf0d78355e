package cn.tongbao.platform.web;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemExceptionTests {

    private final ProblemException problem = new ProblemException(CommonProblem.NOT_FOUND);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type",
                "title",
                "status",
                "detail",
                "instance",
                "code",
                "traceId",
                "errors"
            })
    void no_member_of_every_problem_is_written_over(String member) {
        assertThatIllegalArgumentException().isThrownBy(() -> problem.with(member, "SENT"));
    }

    @Test
    void other_members_are_free() {
        assertThatNoException().isThrownBy(() -> problem.with("dueOn", "2026-06-01"));
    }
}
