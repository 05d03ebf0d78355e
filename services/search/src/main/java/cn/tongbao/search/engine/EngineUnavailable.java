package cn.tongbao.search.engine;

import org.jspecify.annotations.Nullable;

/** Elasticsearch does not answer, or not now; trying again later may help. */
public final class EngineUnavailable extends RuntimeException {

    /** Why, for the log. */
    public EngineUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
