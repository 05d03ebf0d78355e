package cn.tongbao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Where the parts of the local stack are, as it wrote down itself when it came up. */
final class StackFile {

    private final Path file;
    private final Properties known = new Properties();

    StackFile(Path state) throws IOException {
        this.file = state.resolve("stack.properties");
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                known.load(reader);
            }
        }
    }

    /** An address on this machine: of the environment, else of the stack, else the usual one. */
    String address(String variable, String key, String usual) {
        var given = System.getenv(variable);
        return Loopback.require(
                variable, given == null || given.isBlank() ? known.getProperty(key, usual) : given);
    }

    /** An address on this machine that only the stack itself can tell. */
    String address(String key) {
        return Loopback.require(key, value(key));
    }

    /** Something that only the stack itself can tell. */
    String value(String key) {
        var value = known.getProperty(key);
        if (value == null) {
            throw new IllegalArgumentException(
                    "%s does not say %s; start the stack with infra/up".formatted(file, key));
        }
        return value;
    }
}
