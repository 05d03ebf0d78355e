package cn.tongbao.evidence.config;

import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How files are kept and which are not let in.
 *
 * @param store the folder of the contents; has no default outside the local profile
 * @param scan whether a malware scanner must agree
 * @param refusedTypes media types that are not let in
 * @param refusedEndings of names, in lower case, that are not let in with a content that could run
 *     under them: text, or bytes of no known type
 */
@ConfigurationProperties("tongbao.evidence")
public record SealSettings(
        Path store,
        @DefaultValue("OFF") Scan scan,
        @DefaultValue Set<String> refusedTypes,
        @DefaultValue Set<String> refusedEndings) {

    /** Whether files are looked through for malware. */
    public enum Scan {
        /** They are not, and every file says so. */
        OFF,
        /** They are; a file that cannot be looked through is refused. */
        REQUIRED
    }

    /** Refuses to start without a store. */
    public SealSettings {
        if (missing(store)) {
            throw new IllegalArgumentException(
                    "tongbao.evidence.store must name the folder that files are kept in");
        }
        refusedTypes = Set.copyOf(refusedTypes);
        refusedEndings = Set.copyOf(refusedEndings);
    }

    private static boolean missing(@Nullable Path path) {
        return path == null || path.toString().isBlank();
    }
}
