package cn.tongbao.gateway.answer;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A request that the gateway does not pass on, or could not. */
public final class Refusal extends RuntimeException {

    private final Problem problem;
    private final @Nullable Duration retryAfter;

    /** A refusal that trying again does not mend. */
    public Refusal(Problem problem) {
        this(problem, null);
    }

    /** A refusal with the time after which another try makes sense. */
    public Refusal(Problem problem, @Nullable Duration retryAfter) {
        super(problem.name(), null, false, false);
        this.problem = problem;
        this.retryAfter = retryAfter;
    }

    /** What is wrong. */
    public Problem problem() {
        return problem;
    }

    /** When to try again, if that helps. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
