package cn.tongbao.local.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceImageTests {

    private static final LocalDateTime MONDAY = LocalDateTime.parse("2026-11-02T09:00:00");

    @TempDir private Path folder;

    @Test
    void the_same_content_packed_at_another_time_keeps_its_cache() throws Exception {
        var monday = jar("monday.jar", "same", MONDAY);
        var tuesday = jar("tuesday.jar", "same", MONDAY.plusDays(1));

        assertThat(ServiceImage.checksum(monday)).isEqualTo(ServiceImage.checksum(tuesday));
    }

    @Test
    void other_content_gets_a_folder_of_its_own() throws Exception {
        assertThat(ServiceImage.checksum(jar("old.jar", "old", MONDAY)))
                .isNotEqualTo(ServiceImage.checksum(jar("new.jar", "new", MONDAY)));
    }

    private Path jar(String name, String content, LocalDateTime time) throws IOException {
        var path = folder.resolve(name);
        try (var zip = new ZipOutputStream(Files.newOutputStream(path))) {
            var entry = new ZipEntry("content.txt");
            entry.setTimeLocal(time);
            zip.putNextEntry(entry);
            zip.write(content.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return path;
    }
}
