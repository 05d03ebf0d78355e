package cn.tongbao.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One process of the running stack, by the pid file that its launcher wrote. */
record StackProcess(String name) {

    /** Ends it at once, as a power cut would: no handler runs, no buffer is flushed. */
    void kill() {
        ProcessHandle.of(pid()).ifPresent(ProcessHandle::destroyForcibly);
    }

    long pid() {
        try {
            return Long.parseLong(
                    Files.readAllLines(Stack.STATE.resolve("pids").resolve(name + ".pid"))
                            .getFirst()
                            .strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The most memory that it ever held, in bytes, as the kernel counted. */
    long mostResident() {
        return memory("VmHWM:");
    }

    /** The memory that it holds now, in bytes. */
    long resident() {
        return memory("VmRSS:");
    }

    private long memory(String line) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid()), "status"))) {
            return lines.filter(each -> each.startsWith(line))
                    .map(each -> each.replaceAll("\\D", ""))
                    .mapToLong(Long::parseLong)
                    .map(kilobytes -> kilobytes * 1024)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
