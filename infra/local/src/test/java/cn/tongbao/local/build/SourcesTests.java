package cn.tongbao.local.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTests {

    private static final Instant BUILT = Instant.parse("2026-11-01T12:00:00Z");
    private static final List<String> MODULES = List.of("services/shared", "services/one");

    @TempDir private Path root;
    private Path jar;

    @BeforeEach
    void aBuiltProject() throws IOException {
        for (var module : MODULES) {
            file(module + "/pom.xml");
            file(module + "/src/main/java/Code.java");
            file(module + "/src/test/java/CodeTests.java");
        }
        file("pom.xml");
        try (var walk = Files.walk(root)) {
            for (var path : walk.toList()) {
                Files.setLastModifiedTime(path, FileTime.from(BUILT.minusSeconds(60)));
            }
        }
        jar = file("services/one/target/one.jar");
        Files.setLastModifiedTime(jar, FileTime.from(BUILT));
    }

    @Test
    void a_jar_that_is_newer_than_all_it_is_made_of_is_kept() {
        assertThat(new Sources(root).newerThan(jar, MODULES)).isFalse();
    }

    @Test
    void all_of_the_platform_that_can_run_is_shared() throws IOException {
        for (var module : List.of("web", "records", "test")) {
            file("services/platform/" + module + "/pom.xml");
        }

        assertThat(new Sources(root).shared())
                .containsExactly(
                        "services/contracts",
                        "services/rulebook",
                        "services/platform/records",
                        "services/platform/web");
    }

    @Test
    void a_missing_jar_is_built() throws Exception {
        Files.delete(jar);

        assertThat(new Sources(root).newerThan(jar, MODULES)).isTrue();
    }

    @Test
    void an_edited_source_of_the_module_or_of_a_shared_one_makes_it_stale() throws Exception {
        touch("services/shared/src/main/java/Code.java");

        assertThat(new Sources(root).newerThan(jar, MODULES)).isTrue();
        assertThat(new Sources(root).newerThan(jar, List.of("services/one"))).isFalse();
    }

    @Test
    void a_source_that_was_taken_away_makes_it_stale() throws Exception {
        Files.delete(root.resolve("services/one/src/main/java/Code.java"));
        touch("services/one/src/main/java");

        assertThat(new Sources(root).newerThan(jar, MODULES)).isTrue();
    }

    @Test
    void an_edited_pom_makes_it_stale_and_an_edited_test_does_not() throws Exception {
        touch("services/one/src/test/java/CodeTests.java");
        assertThat(new Sources(root).newerThan(jar, MODULES)).isFalse();

        touch("pom.xml");
        assertThat(new Sources(root).newerThan(jar, MODULES)).isTrue();
    }

    private Path file(String name) throws IOException {
        var path = root.resolve(name);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, name);
    }

    private void touch(String name) throws IOException {
        Files.setLastModifiedTime(root.resolve(name), FileTime.from(BUILT.plusSeconds(1)));
    }
}
