package cn.tongbao.evidence.upload.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongbao.evidence.seal.EvidenceProblem;
import cn.tongbao.platform.web.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OneFileTests {

    private static final String TYPE = "multipart/form-data; boundary=XX";

    @Test
    void the_bytes_pass_through_as_they_are() throws IOException {
        var content = "line\r\n--X\r\n\r\n--XY";

        assertThat(content(part("file", "a.bin", content) + "--XX--\r\n")).isEqualTo(content);
    }

    @Test
    void a_preamble_and_an_epilogue_are_skipped() throws IOException {
        assertThat(content("preamble\r\n" + part("file", "a", "x") + "--XX--\r\nepilogue"))
                .isEqualTo("x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--XX\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nhalf",
                "--XX\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nhalf\r\n--XX",
                "--XX\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nhalf\r\n--XX-"
            })
    void a_body_without_its_end_is_not_whole(String body) {
        assertThatThrownBy(() -> content(body)).isInstanceOf(IOException.class);
    }

    @Test
    void headers_without_end_are_refused() {
        var endless = "--XX\r\nContent-Disposition: form-data; x=\"" + "y".repeat(100_000);

        assertThatThrownBy(() -> content(endless)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"other", "FILE", ""})
    void a_part_of_another_name_is_refused(String name) {
        assertProblem(part(name, "a", "x") + "--XX--\r\n", EvidenceProblem.UPLOAD_MALFORMED);
    }

    @Test
    void a_second_part_is_refused() {
        assertProblem(
                part("file", "a", "x") + part("file", "b", "y") + "--XX--\r\n",
                EvidenceProblem.UPLOAD_MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--XX--\r\n",
                "",
                "--XX\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nx\r\n--XX--\r\n"
            })
    void a_form_without_a_file_is_refused(String body) {
        assertProblem(body, EvidenceProblem.FILE_MISSING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data",
                "multipart/form-data; boundary=",
                "multipart/form-data; boundary=\"\""
            })
    void a_form_without_a_boundary_is_refused(String type) {
        assertThatThrownBy(() -> OneFile.in(new ByteArrayInputStream(new byte[0]), type))
                .isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "filename=\"发票.pdf\"                               | 发票.pdf",
                "filename=bare.txt                                  | bare.txt",
                "filename=\"semi;colon=1.txt\"                      | semi;colon=1.txt",
                "filename=\"a\\\"b.txt\"                            | a\"b.txt",
                "filename=\"C:\\dir\\a.txt\"                        | C:\\dir\\a.txt",
                "filename=\"x.txt\"; filename*=UTF-8''%E5%8F%91.pdf | 发.pdf"
            })
    void names_come_as_they_were_sent(String parameter, String name) throws IOException {
        assertThat(file(disposed(parameter)).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "filename=\"a",
                "filename=\"a\"; filename=\"b\"",
                "filename*=UTF-8''%E5%8",
                "filename*=UTF-8''%E5",
                "filename*=GBK''a",
                "filename*=UTF-8''%00%ZZ"
            })
    void names_that_are_written_wrongly_are_refused(String parameter) {
        assertThatThrownBy(() -> file(disposed(parameter))).isInstanceOf(ProblemException.class);
    }

    @Test
    void a_name_that_is_not_utf_8_is_refused_and_not_mended() {
        var body = disposed("filename=\"\u00ff\u00fe.txt\"").getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> OneFile.in(new ByteArrayInputStream(body), TYPE))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused ->
                                assertThat(refused.code())
                                        .isEqualTo(EvidenceProblem.NAME_NOT_KEPT));
    }

    private static void assertProblem(String body, EvidenceProblem problem) {
        assertThatThrownBy(() -> content(body))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.code()).isEqualTo(problem));
    }

    private static String disposed(String parameter) {
        return "--XX\r\nContent-Disposition: form-data; name=\"file\"; %s\r\n\r\nx\r\n--XX--\r\n"
                .formatted(parameter);
    }

    private static String part(String name, String fileName, String content) {
        return "--XX\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n%s\r\n"
                .formatted(name, fileName, content);
    }

    private static String content(String body) throws IOException {
        var sink = new ByteArrayOutputStream();
        file(body).transferTo(sink);
        return sink.toString(StandardCharsets.UTF_8);
    }

    private static OneFile file(String body) throws IOException {
        return OneFile.in(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), TYPE);
    }
}
