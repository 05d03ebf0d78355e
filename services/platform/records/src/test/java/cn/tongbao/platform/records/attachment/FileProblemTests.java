package cn.tongbao.platform.records.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FileProblemTests {

    @ParameterizedTest
    @EnumSource(FileProblem.class)
    void every_code_has_title_and_detail_in_both_languages(FileProblem problem) {
        var english = ResourceBundle.getBundle("platform-problems", Locale.ROOT);
        var chinese = ResourceBundle.getBundle("platform-problems", Locale.CHINESE);
        for (var key : new String[] {problem.code(), problem.code() + ".detail"}) {
            assertThat(english.getString(key)).isNotBlank();
            assertThat(chinese.getString(key)).isNotBlank().isNotEqualTo(english.getString(key));
        }
    }
}
