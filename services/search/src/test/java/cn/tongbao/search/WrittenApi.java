package cn.tongbao.search;

import cn.tongbao.platform.test.ApiDescription;
import cn.tongbao.platform.test.ApiDescription.Call;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import java.util.List;
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
                    "401", "a token that does not hold",
                    "422", "an unknown code, a question too long, or a foreign cursor",
                    "503", "the index is away or being filled; see Retry-After");

    private static final List<Call> CALLS =
            List.of(
                    Call.of(
                            HttpMethod.GET,
                            "/api/v1/search",
                            "200",
                            "Plain words and quoted phrases; no other syntax. title is plain text, snippet is HTML. "
                                    + "Without signing in: offices and published entries of the registers.",
                            REASONS.keySet()));

    @Bean
    OpenApiCustomizer wholeDocument() {
        return new ApiDescription(
                "search",
                "One search over all services, within what the searcher may see.",
                REASONS,
                CALLS);
    }
}
