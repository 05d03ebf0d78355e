package cn.tongbao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** CPU time and memory of the stack's processes with all their children, from {@code /proc}. */
final class Processes {

    private static final long TICKS_A_SECOND = 100;

    private final Path pids;

    Processes(Path state) {
        this.pids = state.resolve("pids");
    }

    /** CPU milliseconds used so far by each process of the stack. */
    Map<String, Long> cpuMillis() throws IOException {
        var used = new TreeMap<String, Long>();
        try (var files = Files.list(pids)) {
            for (var file : files.filter(name -> name.toString().endsWith(".pid")).toList()) {
                var name = file.getFileName().toString().replace(".pid", "");
                if (name.equals("supervisor")) {
                    continue; // all others are its children and count for themselves
                }
                var pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
                var ticks =
                        ProcessHandle.of(pid).stream()
                                .flatMap(root ->
                                        java.util.stream.Stream.concat(
                                                java.util.stream.Stream.of(root),
                                                root.descendants()))
                                .mapToLong(process -> ticks(process.pid()))
                                .sum();
                used.put(name, ticks * 1_000 / TICKS_A_SECOND);
            }
        }
        return used;
    }

    /** Resident memory of a process in MB. */
    Map<String, Long> residentMegabytes() throws IOException {
        var resident = new TreeMap<String, Long>();
        try (var files = Files.list(pids)) {
            for (var file : files.filter(name -> name.toString().endsWith(".pid")).toList()) {
                var name = file.getFileName().toString().replace(".pid", "");
                var pid = Files.readAllLines(file).getFirst().strip();
                resident.put(name, residentOf(Path.of("/proc", pid, "status")));
            }
        }
        return resident;
    }

    private static long residentOf(Path status) throws IOException {
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .sum();
    }

    /** User and system time, its own and that of children it has already buried. */
    private static long ticks(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Long.parseLong(fields[11])
                    + Long.parseLong(fields[12])
                    + Long.parseLong(fields[13])
                    + Long.parseLong(fields[14]);
        } catch (IOException e) {
            return 0; // gone between listing and reading
        }
    }
}
