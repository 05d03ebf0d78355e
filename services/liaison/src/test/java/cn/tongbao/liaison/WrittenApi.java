package cn.tongbao.liaison;

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

    private static final String OFFICES = "/api/v1/offices";
    private static final String OFFICE = OFFICES + "/{id}";

    private static final Map<String, String> REASONS =
            Map.of(
                    "400", "cannot be read",
                    "401", "nobody signed in, or a token that does not hold",
                    "403", "neither administrator nor liaison officer of the region",
                    "404", "no such office",
                    "409", "OFFICE_EXISTS or OFFICE_CLOSED",
                    "412", "stale: the present state stands in current",
                    "422", "a rule is broken; errors names each field",
                    "428", "If-Match is missing");

    private static final List<Call> CALLS =
            List.of(
                    Call.of(
                            HttpMethod.GET,
                            OFFICES,
                            "200",
                            "Offices by place; a region stands for itself and all below it. Public, contacts for staff.",
                            List.of("422")),
                    Call.of(
                            HttpMethod.GET,
                            OFFICE,
                            "200",
                            "One office. Public, contacts for staff.",
                            List.of("404")),
                    Call.of(
                            HttpMethod.POST,
                            OFFICES,
                            "201",
                            "Register an office.",
                            List.of("400", "401", "403", "409", "422")),
                    Call.of(
                            HttpMethod.PUT,
                            OFFICE,
                            "200",
                            "Replace the particulars of an office.",
                            List.of("400", "401", "403", "404", "409", "412", "422", "428")),
                    Call.of(
                            HttpMethod.POST,
                            OFFICE + "/closure",
                            "200",
                            "Close an office in favour of a successor, who takes over the offices below.",
                            List.of("400", "401", "403", "404", "409", "412", "422", "428")));

    @Bean
    OpenApiCustomizer wholeDocument() {
        return new ApiDescription(
                "liaison",
                "Every body that takes part: where, under whom, for what.",
                REASONS,
                CALLS);
    }
}
