package cn.tongbao.rulebook;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds the rulebook in force and follows a directory whose tables take the place of the built-in
 * ones. It does not come into being with a bad table; later, a bad table is refused with a line in
 * the log and the old edition stays.
 *
 * <p>The directory is read anew every two seconds, or as often as it is told to, and a change
 * counts once it stood still from one look to the next, so that a file being written is not taken
 * half done. Reading instead of waiting for notices of the file system works on mounted
 * configuration too.
 */
public final class RulebookSource implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RulebookSource.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    private final @Nullable Path overrides;
    private final Clock clock;
    private final Duration lookEvery;
    private final @Nullable ScheduledExecutorService watcher;
    private volatile Rulebook current;
    private String lastTried;
    private String lastSeen;

    /** The built-in tables alone. */
    public RulebookSource() {
        this(null);
    }

    /** The built-in tables, and those of the directory in their place if one is given. */
    public RulebookSource(@Nullable Path overrides) {
        this(overrides, Clock.systemUTC(), LOOK_EVERY);
    }

    /** As above; {@code clock} says which day is today, {@code lookEvery} is real time. */
    public RulebookSource(@Nullable Path overrides, Clock clock, Duration lookEvery) {
        if (overrides != null && !Files.isDirectory(overrides)) {
            throw new InvalidRulebook(
                    "the rulebook directory %s does not exist".formatted(overrides));
        }
        this.overrides = overrides;
        this.clock = clock;
        this.lookEvery = lookEvery;
        Map<String, byte[]> files = TableFiles.overrides(overrides);
        this.current = RulebookLoader.load(files, clock);
        this.lastTried = Marks.of(files);
        this.lastSeen = lastTried;
        this.watcher = overrides == null ? null : watch();
        LOG.atInfo().addKeyValue("version", current.version()).log("rulebook in force");
    }

    /** The edition in force now. */
    public Rulebook current() {
        return current;
    }

    @Override
    public void close() {
        if (watcher != null) {
            watcher.shutdownNow();
        }
    }

    private ScheduledExecutorService watch() {
        ScheduledExecutorService executor =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("rulebook-watch").factory());
        var _ =
                executor.scheduleWithFixedDelay(
                        this::look,
                        lookEvery.toMillis(),
                        lookEvery.toMillis(),
                        TimeUnit.MILLISECONDS);
        return executor;
    }

    /** Takes over what the directory holds once it stood still since the last look. */
    private synchronized void look() {
        try {
            Map<String, byte[]> files = TableFiles.overrides(overrides);
            String seen = Marks.of(files);
            boolean still = seen.equals(lastSeen);
            lastSeen = seen;
            if (still && !seen.equals(lastTried)) {
                lastTried = seen;
                current = RulebookLoader.load(files, clock);
                LOG.atInfo()
                        .addKeyValue("version", current.version())
                        .log("rulebook followed its directory");
            }
        } catch (RuntimeException e) {
            refused(e);
        }
    }

    private void refused(RuntimeException e) {
        LOG.atError()
                .addKeyValue("reason", e.getMessage())
                .addKeyValue("version", current.version())
                .log("rulebook table refused, the old edition stays");
    }
}
