package cn.tongbao.liaison;

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

    private static final String OFFICES = "/api/v1/offices";
    private static final String OFFICE = OFFICES + "/{id}";
    private static final String REQUESTS = "/api/v1/assistance-requests";
    private static final String REQUEST = REQUESTS + "/{reference}";
    private static final String MEETINGS = "/api/v1/meetings";
    private static final String MEETING = MEETINGS + "/{reference}";

    private static final Map<String, String> REASONS =
            Map.of(
                    "400", "cannot be read",
                    "401", "nobody signed in, or a token that does not hold",
                    "403", "the role, or the side on which the caller stands, does not allow it",
                    "404", "no such record, or not the caller's to see",
                    "409", "not possible in the present state",
                    "412", "stale: the present state stands in current",
                    "422", "a rule is broken; errors names each field",
                    "428", "If-Match is missing");

    private static final List<String> OF_COMMANDS =
            List.of("400", "401", "403", "404", "409", "412", "422", "428");

    private static List<Call> offices() {
        return List.of(
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
                        List.of("400", "401", "403", "404", "409", "412", "422", "428")),
                Call.of(
                        HttpMethod.POST,
                        OFFICE + "/merger",
                        "200",
                        "Merge an office into another, which takes over all it had.",
                        OF_COMMANDS),
                Call.of(
                        HttpMethod.GET,
                        OFFICE + "/history",
                        "200",
                        "What an office was, version by version. Public, names of people and contacts for staff.",
                        List.of("404", "422")));
    }

    private static List<Call> requests() {
        return List.of(
                Call.of(
                                HttpMethod.POST,
                                REQUESTS,
                                "201",
                                "Ask another office for help. Once for an Idempotency-Key.",
                                List.of("400", "401", "403", "422"))
                        .with(
                                Map.of(
                                        "Location",
                                        "the request",
                                        "ETag",
                                        "its version, for If-Match")),
                Call.of(
                        HttpMethod.GET,
                        REQUESTS,
                        "200",
                        "The requests that are the caller's to see, by due day; box tells what came in, went out, or was escalated to the caller's office.",
                        List.of("401", "404", "422")),
                tagged(
                        Call.of(
                                HttpMethod.GET,
                                REQUEST,
                                "200",
                                "One request as its sides, the superior and the supervisors of their places see it.",
                                List.of("401", "404"))),
                Call.of(
                        HttpMethod.GET,
                        REQUEST + "/history",
                        "200",
                        "What happened to it, the oldest first.",
                        List.of("401", "404", "422")),
                Call.of(
                        HttpMethod.GET,
                        REQUEST + "/notes",
                        "200",
                        "The notes of the caller's side, the newest first; no other side reads them.",
                        List.of("401", "403", "404", "422")),
                Call.of(
                        HttpMethod.POST,
                        REQUEST + "/notes",
                        "201",
                        "Write a note for the own side.",
                        List.of("400", "401", "403", "404", "422")),
                command("receipt", "Confirm the receipt, from which the time to finish counts."),
                command("acceptance", "Take it up."),
                command(
                        "refusal",
                        "Refuse it with a code of refusalGrounds; who is competent instead is named where somebody is."),
                command("replies", "Write to the other side, with files."),
                command("extension", "Ask for more time."),
                command("extension/decision", "Grant more time, or do not."),
                command("completion", "End the work with a code of assistanceResults."),
                command("rating", "Say how useful it was, from 1 to 5, once."),
                command("withdrawal", "Take it back."),
                command(
                        "dispute",
                        "Dispute a refusal: the sides negotiate, then the common superior designates."),
                command(
                        "redirection",
                        "Turn to another office, the proposed one unless one is named."),
                command(
                        "designation",
                        "As the common superior's liaison office: say who is to do it."));
    }

    private static List<Call> meetings() {
        return List.of(
                Call.of(
                                HttpMethod.POST,
                                MEETINGS,
                                "201",
                                "Call a meeting of offices and guests. Once for an Idempotency-Key.",
                                List.of("400", "401", "403", "422"))
                        .with(
                                Map.of(
                                        "Location",
                                        "the meeting",
                                        "ETag",
                                        "its version, for If-Match")),
                Call.of(
                        HttpMethod.GET,
                        MEETINGS,
                        "200",
                        "The meetings that are the caller's to see, the latest first; from and to are legal days.",
                        List.of("401", "404", "422")),
                Call.of(
                        HttpMethod.GET,
                        MEETINGS + "/open-decisions",
                        "200",
                        "What is open across all meetings, by day: of an office, of a case, or all.",
                        List.of("401", "404", "422")),
                tagged(
                        Call.of(
                                HttpMethod.GET,
                                MEETING,
                                "200",
                                "One meeting with its minutes, countersignatures and decisions; officers of an office that owns a decision see that alone.",
                                List.of("401", "404"))),
                Call.of(
                        HttpMethod.GET,
                        MEETING + "/history",
                        "200",
                        "What happened to it, the oldest first.",
                        List.of("401", "404", "422")),
                meeting("answers", "Say whether an invitee comes."),
                meeting("cancellation", "Call it off."),
                meeting("minutes", "Lay down an edition of the minutes with its decisions."),
                meeting(
                        "countersignatures",
                        "Countersign the edition in force by the SHA-256 of its canonical JSON."),
                meeting("decisions/{decisionId}/fulfilment", "Prove that a decision was done."));
    }

    private static Call meeting(String act, String what) {
        return tagged(Call.of(HttpMethod.POST, MEETING + "/" + act, "200", what, OF_COMMANDS));
    }

    private static Call command(String act, String what) {
        return tagged(Call.of(HttpMethod.POST, REQUEST + "/" + act, "200", what, OF_COMMANDS));
    }

    private static Call tagged(Call call) {
        return call.with(Map.of("ETag", "its version, for If-Match"));
    }

    private static List<Call> calls() {
        var calls = new ArrayList<Call>();
        calls.addAll(offices());
        calls.addAll(requests());
        calls.addAll(meetings());
        return calls;
    }

    @Bean
    OpenApiCustomizer wholeDocument() {
        return new ApiDescription(
                "liaison",
                "Every body that takes part, help between them across regions, and their meetings.",
                REASONS,
                calls());
    }
}
