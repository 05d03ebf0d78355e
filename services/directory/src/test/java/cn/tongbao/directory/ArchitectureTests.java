package cn.tongbao.directory;

import cn.tongbao.platform.test.ArchitectureRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTests {

    @TestFactory
    Stream<DynamicTest> the_structure_is_kept() {
        return ArchitectureRules.of("cn.tongbao.directory");
    }
}
