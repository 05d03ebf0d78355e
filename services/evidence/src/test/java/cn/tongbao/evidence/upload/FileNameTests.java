package cn.tongbao.evidence.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongbao.evidence.seal.EvidenceProblem;
import cn.tongbao.platform.web.CommonProblem;
import cn.tongbao.platform.web.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTests {

    @ParameterizedTest
    @CsvSource({
        "photo.png,                       photo.png",
        "../../etc/passwd,                passwd",
        "/var/lib/x.png,                  x.png",
        "C:\\Users\\li\\发票.pdf,            发票.pdf",
        "\\\\server\\share\\a.txt,          a.txt",
        "=1+2.csv,                        =1+2.csv",
        "<script>.txt,                    <script>.txt",
        "x'; drop table tip; --,           x'; drop table tip; --"
    })
    void folders_go_and_the_rest_stays_as_it_is(String sent, String kept) {
        assertThat(FileName.of(sent).value()).isEqualTo(kept);
    }

    @Test
    void right_to_left_zero_width_and_four_byte_characters_are_kept_exactly() {
        var name = "\u202egnp.\u200b😀 .txt";

        assertThat(FileName.of(name).value()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "a\nb", "a\tb", "a\u0085b", "a\ud800b"})
    void what_no_name_can_hold_is_refused(String sent) {
        assertThatThrownBy(() -> FileName.of(sent))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused ->
                                assertThat(refused.code())
                                        .isEqualTo(EvidenceProblem.NAME_NOT_KEPT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "..", ".", "a/..", "folder/", "\\"})
    void a_name_that_names_nothing_is_refused(String sent) {
        assertThatThrownBy(() -> FileName.of(sent))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused ->
                                assertThat(refused.code())
                                        .isEqualTo(CommonProblem.VALIDATION_FAILED));
    }

    @Test
    void two_hundred_characters_are_kept_and_one_more_is_refused() {
        assertThat(FileName.of("😀".repeat(200)).value()).hasSize(400);
        assertThatThrownBy(() -> FileName.of("x".repeat(201))).isInstanceOf(ProblemException.class);
    }
}
