package cn.tongbao.gateway;

import cn.tongbao.platform.test.ArchitectureRules;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTests {

    /**
     * Two rules are not for the gateway: it has no model, since it decides nothing about records,
     * and its few handlers are all public, since access is decided by the services.
     */
    private static final Set<String> NOT_FOR_THE_EDGE =
            Set.of("the model knows nothing of Spring", "every handler says who may call it");

    @TestFactory
    Stream<DynamicTest> structure() {
        return ArchitectureRules.of("cn.tongbao.gateway")
                .filter(rule -> !NOT_FOR_THE_EDGE.contains(rule.getDisplayName()));
    }
}
