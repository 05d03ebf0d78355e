package cn.tongbao.evidence;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import cn.tongbao.platform.test.ArchitectureRules;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTests {

    private static final String BASE = "cn.tongbao.evidence";

    @TestFactory
    Stream<DynamicTest> the_structure_is_kept() {
        return ArchitectureRules.of(BASE);
    }

    @Test
    void capabilities_know_each_other_in_one_direction() {
        slices().matching(BASE + ".(*)..").should().beFreeOfCycles().check(classes());
    }

    @Test
    void a_capability_does_not_know_its_edges() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..web..", "..messaging..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(BASE + "..web..", BASE + "..messaging..")
                .check(classes());
    }

    private static JavaClasses classes() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(BASE);
    }
}
