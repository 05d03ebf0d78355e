package cn.tongbao.tipintake.support;

import static java.util.Objects.requireNonNull;

import cn.tongbao.platform.test.ApiDescription;
import cn.tongbao.platform.test.ApiDescription.Call;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** What cannot be seen in the code of this service's calls: what they are for, and the refusals. */
@TestConfiguration(proxyBeanMethods = false)
public class WrittenApi {

    private static final String TIPS = "/api/v1/tips";
    private static final String STATUS = TIPS + "/status";
    private static final String TIP = TIPS + "/{reference}";

    private static final Map<String, String> TAG =
            Map.of("ETag", "the version of the tip, for If-Match");

    private static final Map<String, String> REASONS =
            Map.of(
                    "400", "cannot be read",
                    "401", "nobody signed in, or a token that does not hold",
                    "403", "not this role's",
                    "404", "unknown, or not the caller's",
                    "409", "not in this state: TIP_DECIDED or TIP_CLOSED",
                    "412", "stale: the present state stands in current",
                    "422", "a rule is broken; errors names each field",
                    "428", "If-Match is missing");

    private static final List<Call> CALLS =
            List.of(
                    open(
                                    TIPS,
                                    "201",
                                    "Hand a tip in. WEB is open to everybody; PHONE, VOICEMAIL, LETTER and"
                                            + " COUNTER are an intake officer's, AGENCY, ANALYTIC_MODEL and"
                                            + " MINI_PROGRAM a system's. An equal body under one"
                                            + " Idempotency-Key is handed in once.",
                                    "400",
                                    "401",
                                    "403",
                                    "422")
                            .with(Map.of("Location", "where staff find the tip")),
                    open(STATUS, "200", "What became of a tip.", "400", "404"),
                    open(
                            STATUS + "/messages",
                            "201",
                            "Write to the office, perhaps to a request.",
                            "400",
                            "404",
                            "409",
                            "422"),
                    open(
                            STATUS + "/withdrawal",
                            "200",
                            "Take a tip back that is not decided yet.",
                            "400",
                            "404",
                            "409",
                            "422"),
                    get(
                            TIPS,
                            "The inbox of an intake officer or supervisor: undecided first, by due"
                                    + " date.",
                            "401",
                            "403",
                            "404",
                            "422"),
                    get(
                                    TIP,
                                    "The whole tip, its reporter masked. The intake office's first look"
                                            + " opens it.",
                                    "401",
                                    "404")
                            .with(TAG),
                    Call.of(
                            HttpMethod.POST,
                            TIP + "/reveal",
                            "200",
                            "Who the reporter is, for a purpose that stays on record.",
                            List.of("400", "401", "403", "404", "422")),
                    command("/messages", "201", "Write to the reporter, perhaps with a request."),
                    command("/acceptance", "200", "Take the tip up; a case opens from it."),
                    command("/rejection", "200", "Do not take it up, on a coded ground."),
                    command("/answer", "200", "Answer a consultation."),
                    command("/identity-request", "200", "Ask the reporter who he is."));

    @Bean
    OpenApiCustomizer wholeDocument() {
        var description =
                new ApiDescription(
                        "tip-intake",
                        "Tips come in, are examined, and their reporters are answered.",
                        REASONS,
                        CALLS);
        return api -> {
            description.customise(api);
            draft(requireNonNull(api.getComponents().getSchemas().get("TipDraft")));
        };
    }

    private static void draft(Schema<?> draft) {
        draft.required(List.of("kind", "language", "title", "description", "reporter"));
        requireNonNull(draft.getProperties().get("title")).setMaxLength(200);
        requireNonNull(draft.getProperties().get("description")).setMaxLength(20_000);
        requireNonNull(draft.getProperties().get("evidence")).setMaxItems(20);
    }

    private static Call open(String path, String success, String summary, String... refusals) {
        return Call.of(HttpMethod.POST, path, success, summary, List.of(refusals)).open();
    }

    private static Call get(String path, String summary, String... refusals) {
        return Call.of(HttpMethod.GET, path, "200", summary, List.of(refusals));
    }

    private static Call command(String path, String success, String summary) {
        return Call.of(
                        HttpMethod.POST,
                        TIP + path,
                        success,
                        summary,
                        List.of("400", "401", "403", "404", "409", "412", "422", "428"))
                .with(TAG);
    }
}
