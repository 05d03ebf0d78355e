package cn.tongbao.directory;

import cn.tongbao.platform.test.ApiDescription;
import cn.tongbao.platform.test.ApiDescription.Call;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import java.util.ArrayList;
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
        calls.addAll(registers());
        calls.addAll(SelectionApi.calls());
        calls.addAll(PracticeApi.calls());
        calls.addAll(SharingApi.calls());
        return new ApiDescription(
                "directory",
                "The registers that courts choose appraisal institutions and experts from.",
                REASONS,
                calls);
    }

    private static List<Call> registers() {
        var calls = new ArrayList<Call>();
        register(calls, "/api/v1/institutions", "institution");
        register(calls, "/api/v1/experts", "person");
        calls.add(
                command(
                        HttpMethod.POST,
                        "/api/v1/experts/{id}/appointment",
                        "Appoint a person for another time."));
        return calls;
    }

    private static void register(List<Call> calls, String path, String whom) {
        var one = path + "/{id}";
        calls.add(
                Call.of(
                                HttpMethod.GET,
                                path,
                                "200",
                                "The register, by id: what was ever listed, and what the caller may see beside it. A region stands for all below it and for whoever works there.",
                                List.of("400", "403", "422"))
                        .open());
        calls.add(
                Call.of(
                                HttpMethod.POST,
                                path,
                                "201",
                                "Apply for a listing, or nominate. Once for an Idempotency-Key. Asked about: "
                                        + whom
                                        + ".",
                                List.of("400", "401", "403", "409", "422"))
                        .with(
                                Map.of(
                                        "Location",
                                        "the entry",
                                        "ETag",
                                        "its version, for If-Match")));
        calls.add(
                tagged(
                        Call.of(
                                        HttpMethod.GET,
                                        one,
                                        "200",
                                        "One entry: the public part; inside it more for its own and the keeper.",
                                        List.of("404"))
                                .open()));
        calls.add(
                Call.of(
                                HttpMethod.GET,
                                one + "/history",
                                "200",
                                "What happened to it, the oldest first: to the public what was decided, with its notice.",
                                List.of("404", "422"))
                        .open());
        calls.add(
                command(
                        HttpMethod.PUT,
                        one,
                        "Hand the application in anew, while a candidate; later the keeper puts it right."));
        calls.add(
                command(
                        HttpMethod.PUT,
                        one + "/particulars",
                        "Change what needs no verification: availability, languages, fees, contact, interests."));
        calls.add(
                command(
                        HttpMethod.POST,
                        one + "/consent",
                        "Consent to a nomination by somebody else; for whom it is about."));
        calls.add(
                command(
                        HttpMethod.POST,
                        one + "/withdrawal",
                        "Let the application go before it is listed; for the applicant, whom it is about, and the body that nominated him."));
        calls.add(
                command(
                        HttpMethod.POST,
                        one + "/verification",
                        "Go through what a listing needs; with something missing it stays a candidate."));
        calls.add(
                command(
                        HttpMethod.POST,
                        one + "/listing",
                        "List it with a public notice; the yearly review begins to run."));
        calls.add(
                command(
                        HttpMethod.POST,
                        one + "/review",
                        "Find it in order in the yearly review, which begins anew; a warning is over."));
        calls.add(command(HttpMethod.POST, one + "/warning", "Warn it in public."));
        calls.add(
                command(
                        HttpMethod.POST,
                        one + "/suspension",
                        "Suspend it: it is not chosen any more."));
        calls.add(
                command(
                        HttpMethod.POST,
                        one + "/removal",
                        "Take it off the register; what was public stays so, with the notice."));
        calls.add(
                command(
                        HttpMethod.POST,
                        one + "/readmission",
                        "Take it back; after a removal with everything a listing needs."));
    }

    private static Call command(HttpMethod method, String path, String summary) {
        return tagged(
                Call.of(
                        method,
                        path,
                        "200",
                        summary,
                        List.of("400", "401", "403", "404", "409", "412", "422", "428")));
    }

    private static Call tagged(Call call) {
        return call.with(Map.of("ETag", "the version of the entry, for If-Match"));
    }
}
