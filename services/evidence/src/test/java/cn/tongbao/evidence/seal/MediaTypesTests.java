package cn.tongbao.evidence.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTypesTests {

    private static final byte[] PNG =
            HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452000000010000000108060000");

    private final MediaTypes types = new MediaTypes(ShippedSettings.seal());

    @Test
    void the_content_decides_and_not_the_name() {
        assertThat(types.of(PNG)).isEqualTo("image/png");
        assertThat(types.refuses(PNG, "report.exe")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "%PDF-1.7 xxxx                            | application/pdf",
                "<?xml version=\"1.0\"?><a/>              | application/xml",
                "Only words, 假冒商标                      | text/plain",
                "PK\3\4................................   | application/zip"
            })
    void common_contents_are_known(String content, String type) {
        assertThat(types.of(bytes(content))).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({
        "isom, video/mp4",
        "mp42, video/mp4",
        "avc1, video/mp4",
        "'qt  ', video/quicktime",
        "'M4A ', audio/mp4"
    })
    void films_are_told_apart_by_their_brand(String brand, String type) {
        assertThat(types.of(bytes("\0\0\0\40ftyp" + brand + "\0\0\2\0isomiso2"))).isEqualTo(type);
    }

    @Test
    void an_office_document_is_known_by_what_lies_in_it() {
        var header = "PK\3\4" + "\0".repeat(26);

        assertThat(
                        types.of(
                                bytes(
                                        header
                                                + "[Content_Types].xml"
                                                + "x".repeat(40)
                                                + "word/document.xml")))
                .isEqualTo(
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        assertThat(
                        types.of(
                                bytes(
                                        header
                                                + "[Content_Types].xml"
                                                + "x".repeat(40)
                                                + "xl/workbook.xml")))
                .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(types.of(bytes(header + "notes.txt"))).isEqualTo("application/zip");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><html><script>alert(1)</script></html>",
                "<html><body onload=alert(1)>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"></svg>",
                "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"></svg>",
                "#!/bin/sh\nrm -rf /\n",
                "MZ\u0090\0\3\0\0\0\4\0\0\0\0\0\0\0",
                "\u007fELF\2\1\1\0\0\0\0\0\0\0\0\0\3\0>\0"
            })
    void what_runs_when_opened_is_refused_under_any_name(String content) {
        assertThat(types.refuses(content.getBytes(StandardCharsets.ISO_8859_1), "photo.jpg"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.bat", "a.CMD", "a.js", "a.vbs", "a.ps1", "a.hta", "a.html", "a.lnk", "a.url"
            })
    void text_that_a_double_click_would_run_is_refused(String name) {
        assertThat(types.refuses(bytes("echo hello"), name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.jar", "a.apk"})
    void an_archive_named_as_a_program_is_refused(String name) {
        assertThat(types.refuses(bytes("PK\3\4" + "\0".repeat(26) + "classes.dex"), name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.py", "A.java", "a.c", "a.sql", "a.csv", "a.txt", "a", "a."})
    void source_code_and_other_text_may_be_evidence(String name) {
        assertThat(types.refuses(bytes("a = 1\n"), name)).isFalse();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
