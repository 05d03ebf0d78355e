package cn.tongbao.directory;

import cn.tongbao.platform.test.ApiDescription;
import cn.tongbao.platform.test.ApiDescription.Call;
import java.util.ArrayList;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** What cannot be seen in the code of this service's calls: what they are for, and the refusals. */
@TestConfiguration(proxyBeanMethods = false)
class WrittenApi {

    private static final Map<String, String> REASONS =
            Map.of(
                    "400", "cannot be read",
                    "401", "nobody signed in, or a token that does not hold",
                    "403", "not what this role may do",
                    "404", "unknown, or not the caller's",
                    "409", "not in this state, or taken already",
                    "412", "stale: the present state stands in current",
                    "413", "larger than is taken",
                    "422", "a rule is broken; errors names each field",
                    "428", "If-Match is missing");

    @Bean
    OpenApiCustomizer wholeDocument() {
        var calls = new ArrayList<Call>();
        calls.addAll(SelectionApi.calls());
        return new ApiDescription(
                "directory",
                "The registers that courts choose appraisal institutions and experts from.",
                REASONS,
                calls);
    }
}
