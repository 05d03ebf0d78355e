package cn.tongbao.platform.offices;

import cn.tongbao.platform.test.ArchitectureRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTests {

    @TestFactory
    Stream<DynamicTest> offices_keep_the_rules_of_structure() {
        return ArchitectureRules.of("cn.tongbao.platform.offices");
    }
}
