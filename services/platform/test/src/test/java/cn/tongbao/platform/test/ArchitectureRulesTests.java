package cn.tongbao.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchitectureRulesTests {

    private static final JavaClasses SAMPLE =
            new ClassFileImporter().importPackages("cn.tongbao.platform.test.sample");

    @Test
    void reading_a_clock_of_its_own_is_noticed_and_the_injected_one_is_not() {
        assertThat(findings(ArchitectureRules.timeFromTheClock()))
                .hasSize(2)
                .anyMatch(finding -> finding.contains("byItself"))
                .anyMatch(finding -> finding.contains("inAZone"));
    }

    @Test
    void a_bare_exception_is_noticed_and_one_of_its_own_class_is_not() {
        assertThat(findings(ArchitectureRules.noBareExceptions()))
                .hasSize(1)
                .allMatch(finding -> finding.contains("bare()"));
    }

    @Test
    void a_name_that_says_nothing_is_noticed() {
        assertThat(findings(ArchitectureRules.tellingNames()))
                .hasSize(1)
                .allMatch(finding -> finding.contains("StringUtil"));
    }

    @Test
    void printing_is_noticed() {
        assertThat(findings(ArchitectureRules.nothingPrinted())).isNotEmpty();
    }

    private static List<String> findings(ArchRule rule) {
        return findings(rule, SAMPLE);
    }

    private static List<String> findings(ArchRule rule, JavaClasses classes) {
        EvaluationResult result = rule.evaluate(classes);
        return result.getFailureReport().getDetails();
    }
}
