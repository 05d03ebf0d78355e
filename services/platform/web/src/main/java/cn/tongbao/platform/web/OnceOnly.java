package cn.tongbao.platform.web;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes a repeated request take effect once: the same key gives the same answer again, also when
 * the repetitions arrive together.
 */
public interface OnceOnly {

    /**
     * Does the work in a transaction, or gives the answer that it gave before.
     *
     * @param idempotencyKey the header; null: the work is just done
     * @param scope what keys are unique within: the act, and the person where one is signed in
     * @param body what must be the same in a repetition
     * @throws ProblemException {@code IDEMPOTENCY_KEY_REUSED} for another body under a known key
     */
    <T> T run(
            @Nullable String idempotencyKey,
            String scope,
            Object body,
            Class<T> answerType,
            Supplier<T> work);
}
