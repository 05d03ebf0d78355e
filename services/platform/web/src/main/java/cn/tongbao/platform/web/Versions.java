package cn.tongbao.platform.web;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Versions of records as entity tags: commands name the version that their author has seen. */
public final class Versions {

    private Versions() {}

    /** The tag of a version, in quotes. */
    public static String etag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Makes sure that the caller has seen the current version.
     *
     * @param ifMatch the header as sent
     * @param currentView what a stale caller is shown as {@code current}
     * @throws ProblemException {@code VERSION_REQUIRED} without a version, {@code VERSION_STALE}
     *     with another one
     */
    public static void require(@Nullable String ifMatch, long current, Supplier<?> currentView) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(CommonProblem.VERSION_REQUIRED);
        }
        if (!ifMatch.strip().equals(etag(current))) {
            throw new ProblemException(CommonProblem.VERSION_STALE)
                    .with("current", currentView.get())
                    .with("currentVersion", current);
        }
    }
}
