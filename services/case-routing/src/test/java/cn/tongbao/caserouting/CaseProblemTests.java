package cn.tongbao.caserouting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongbao.caserouting.casefile.CaseProblem;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every refusal has its texts, and they tell the mend. */
class CaseProblemTests {

    @ParameterizedTest
    @EnumSource(CaseProblem.class)
    void every_code_has_title_and_detail_in_both_languages(CaseProblem problem) {
        var english = ResourceBundle.getBundle("problems", Locale.ROOT);
        var chinese = ResourceBundle.getBundle("problems", Locale.CHINESE);
        for (var key : new String[] {problem.code(), problem.code() + ".detail"}) {
            assertThat(english.getString(key)).isNotBlank();
            assertThat(chinese.getString(key)).isNotBlank().isNotEqualTo(english.getString(key));
        }
    }
}
