package cn.tongbao.directory;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongbao.directory.record.DirectoryProblem;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every refusal has its texts, and they tell the mend. */
class DirectoryProblemTests {

    @ParameterizedTest
    @EnumSource(DirectoryProblem.class)
    void every_code_has_title_and_detail_in_both_languages(DirectoryProblem problem) {
        var english = bundle(Locale.ROOT);
        var chinese = bundle(Locale.CHINESE);
        for (var key : new String[] {problem.code(), problem.code() + ".detail"}) {
            assertThat(english.getString(key)).isNotBlank();
            assertThat(chinese.getString(key)).isNotBlank().isNotEqualTo(english.getString(key));
        }
        var detail = problem.code() + ".detail";
        assertThat(
                        new MessageFormat(english.getString(detail), Locale.ROOT)
                                .getFormatsByArgumentIndex())
                .hasSameSizeAs(
                        new MessageFormat(chinese.getString(detail), Locale.ROOT)
                                .getFormatsByArgumentIndex());
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("problems", locale);
    }
}
