package cn.tongbao.local.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a process is started.
 *
 * @param marker text of its command line that tells it from every other process
 * @param daemonPid where a program that goes to the background by itself writes its number; absent
 *     for one that stays
 */
public record Launch(
        List<String> command,
        Map<String, String> environment,
        Path directory,
        Path log,
        String marker,
        @Nullable Path daemonPid) {}
