package cn.tongbao.platform.records;

import cn.tongbao.platform.test.ArchitectureRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTests {

    @TestFactory
    Stream<DynamicTest> records_keep_the_rules_of_structure() {
        return ArchitectureRules.of("cn.tongbao.platform.records");
    }
}
