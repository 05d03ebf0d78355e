package cn.tongbao.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongbao.mediation.record.MediationProblem;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every refusal has its texts, and they tell the mend. */
class MediationProblemTests {

    @ParameterizedTest
    @EnumSource(MediationProblem.class)
    void every_code_has_title_and_detail_in_both_languages(MediationProblem problem) {
        var english = ResourceBundle.getBundle("problems", Locale.ROOT);
        var chinese = ResourceBundle.getBundle("problems", Locale.CHINESE);
        for (var key : new String[] {problem.code(), problem.code() + ".detail"}) {
            assertThat(english.getString(key)).isNotBlank();
            assertThat(chinese.getString(key)).isNotBlank().isNotEqualTo(english.getString(key));
        }
    }

    @ParameterizedTest
    @EnumSource(MediationProblem.class)
    void both_languages_use_the_same_arguments(MediationProblem problem) {
        var key = problem.code() + ".detail";
        var english = new MessageFormat(bundle(Locale.ROOT).getString(key), Locale.ROOT);
        var chinese = new MessageFormat(bundle(Locale.CHINESE).getString(key), Locale.ROOT);
        if (problem == MediationProblem.MEDIATOR_INELIGIBLE) {
            // The reason comes as two texts, and each language takes its own.
            assertThat(english.format(arguments())).contains("<0>", "<2>", "<3>");
            assertThat(chinese.format(arguments())).contains("<0>", "<1>", "<3>");
            return;
        }
        assertThat(english.getFormatsByArgumentIndex())
                .hasSameSizeAs(chinese.getFormatsByArgumentIndex());
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("problems", locale);
    }

    private static Object[] arguments() {
        return new Object[] {"<0>", "<1>", "<2>", "<3>"};
    }
}
