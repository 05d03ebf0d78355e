package cn.tongbao.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

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
}
