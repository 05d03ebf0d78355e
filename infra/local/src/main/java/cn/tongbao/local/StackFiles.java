package cn.tongbao.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where one stack keeps its files: everything that changes while it runs lies under its state
 * folder.
 */
public record StackFiles(Path state) {

    public Path pids() {
        return state.resolve("pids");
    }

    public Path logs() {
        return state.resolve("logs");
    }

    public Path data(String server) {
        return state.resolve("data").resolve(server);
    }

    public Path secrets() {
        return state.resolve("secrets");
    }

    /** What the supervisor reports, line by line; the starting command shows it as it grows. */
    public Path journal() {
        return logs().resolve("supervisor.log");
    }

    /** What runs and how it is, as JSON. */
    public Path status() {
        return state.resolve("status.json");
    }

    /** Addresses and local accounts of the running stack, for tests and benchmarks. */
    public Path properties() {
        return state.resolve("stack.properties");
    }

    /** The offset of the platform's clock, read by all services. */
    public Path clock() {
        return state.resolve("clock");
    }

    public Path demoMarker() {
        return state.resolve("demo-loaded");
    }

    /** The supervisor's own copy of the launcher. */
    Path launcher() {
        return state.resolve("launcher");
    }

    public Path rules() {
        return state.resolve("rulebook");
    }

    void create() {
        try {
            for (var folder :
                    new Path[] {pids(), logs(), secrets(), state.resolve("data"), rules()}) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
