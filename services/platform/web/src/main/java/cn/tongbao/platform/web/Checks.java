package cn.tongbao.platform.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects everything that is wrong with a body, so that its author mends it in one go. To be used
 * after access is decided.
 */
public final class Checks {

    private final List<FieldProblem> problems = new ArrayList<>();

    /** Must be there; text must not be blank, a list not empty. */
    public Checks required(String pointer, @Nullable Object value) {
        var missing =
                value == null
                        || (value instanceof CharSequence text && text.toString().isBlank())
                        || (value instanceof Collection<?> list && list.isEmpty());
        return that(!missing, pointer, "REQUIRED");
    }

    /** At most so many characters (code points), if there at all. */
    public Checks text(String pointer, @Nullable String value, int most) {
        return that(
                value == null || value.codePointCount(0, value.length()) <= most,
                pointer,
                "TOO_LONG");
    }

    /** A well-formed amount in yuan, if there at all. */
    public Checks amount(String pointer, @Nullable String value) {
        var problem = value == null ? null : Amount.problemOf(value);
        if (problem != null) {
            problems.add(new FieldProblem(pointer, problem));
        }
        return this;
    }

    /** Any other condition. */
    public Checks that(boolean holds, String pointer, String code) {
        if (!holds) {
            problems.add(new FieldProblem(pointer, code));
        }
        return this;
    }

    /** Whether nothing wrong was found so far. */
    public boolean clean() {
        return problems.isEmpty();
    }

    /**
     * Ends the checks.
     *
     * @throws ProblemException {@code VALIDATION_FAILED} naming every wrong field
     */
    public void raise() {
        if (!problems.isEmpty()) {
            var failed = new ProblemException(CommonProblem.VALIDATION_FAILED);
            problems.forEach(problem -> failed.at(problem.pointer(), problem.code()));
            throw failed;
        }
    }
}
