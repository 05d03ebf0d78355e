package cn.tongbao.mediation;

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

    private static final String MEDIATIONS = "/api/v1/mediations";
    private static final String MEDIATION = MEDIATIONS + "/{reference}";
    private static final String CONFIRMATIONS = "/api/v1/confirmations";
    private static final String CONFIRMATION = CONFIRMATIONS + "/{reference}";
    private static final String DOCKING = "/api/v1/court-docking/{courtOfficeId}";
    private static final String ROOMS = "/api/v1/hearing-rooms";
    private static final String MEDIATORS = "/api/v1/mediators";

    private static final List<String> OF_LISTS = List.of("401", "404", "422");
    private static final List<String> OF_READING = List.of("401", "404");
    private static final List<String> OF_COMMANDS =
            List.of("400", "401", "403", "404", "409", "412", "422", "428");

    private static final Map<String, String> REASONS =
            Map.of(
                    "400", "cannot be read",
                    "401", "nobody signed in, or a token that does not hold",
                    "403", "not what this role or this side of the mediation may do",
                    "404", "unknown, or not the caller's",
                    "409", "not in this state, or taken already",
                    "412", "stale: the present state stands in current",
                    "413", "larger than is taken",
                    "422", "a rule is broken; errors names each field",
                    "428", "If-Match is missing; staff has to name the version, parties may");

    @Bean
    OpenApiCustomizer wholeDocument() {
        var calls = new ArrayList<Call>();
        calls.addAll(opening());
        calls.addAll(course());
        calls.addAll(agreement());
        calls.addAll(surroundings());
        calls.addAll(confirmation());
        calls.addAll(docking());
        return new ApiDescription(
                "mediation",
                "Disputes are mediated before litigation, and agreements are confirmed by courts.",
                REASONS,
                calls);
    }

    private static List<Call> opening() {
        return List.of(
                Call.of(
                                HttpMethod.POST,
                                MEDIATIONS,
                                "201",
                                "Open a mediation: the secretary of the body, whose answer holds an invitation code for each party, shown this once; or a party, whose application the body then looks at. Once for an Idempotency-Key.",
                                List.of("400", "401", "403", "409", "422"))
                        .with(
                                Map.of(
                                        "Location",
                                        "the mediation",
                                        "ETag",
                                        "its version, for If-Match")),
                list(MEDIATIONS, "The mediations that are the caller's to see, by due day."),
                list(
                        MEDIATIONS + "/referrals",
                        "The cases that wait for the secretary's body to open a mediation, the oldest first."),
                tagged(
                        Call.of(
                                HttpMethod.POST,
                                MEDIATIONS + "/claims",
                                "200",
                                "Take the seat that an invitation code opens. A wrong code, a void one and one that somebody else used are answered alike.",
                                List.of("400", "401", "404", "409", "422"))),
                read(MEDIATION, "The mediation as the caller may see it."),
                Call.of(
                        HttpMethod.GET,
                        MEDIATION + "/history",
                        "200",
                        "What happened to it, the oldest first; nothing of what was said.",
                        OF_LISTS),
                command(
                        MEDIATION + "/admission",
                        "200",
                        "Find a party's application fit; parties without a seat get their invitations."),
                command(MEDIATION + "/return", "200", "Return a party's application on a ground."),
                Call.of(
                        HttpMethod.POST,
                        MEDIATION + "/invitations",
                        "200",
                        "Give a party a new invitation; one that was not used is void from then on.",
                        OF_COMMANDS),
                command(
                        MEDIATION + "/consents",
                        "200",
                        "Say whether a party agrees to mediate; the secretary files its signed paper."),
                command(
                        MEDIATION + "/termination",
                        "200",
                        "End it without an agreement, on a ground."));
    }

    private static List<Call> course() {
        return List.of(
                command(
                        MEDIATION + "/mediator",
                        "200",
                        "Name the mediator, or choose one as a party; chosen by all he is named. One who is not eligible is refused with the rule."),
                command(
                        MEDIATION + "/mediator/acceptance",
                        "200",
                        "Take the mediation up, which starts its limit; or disclose an interest and wait for the waivers."),
                Call.of(
                        HttpMethod.POST,
                        MEDIATION + "/mediator/declination",
                        "204",
                        "Decline it, or withdraw from it; another mediator is chosen.",
                        OF_COMMANDS),
                command(MEDIATION + "/mediator/waivers", "200", "Waive the interest disclosed."),
                command(MEDIATION + "/mediator/challenges", "200", "Ask for another mediator."),
                command(
                        MEDIATION + "/mediator/challenges/{challengeId}/decision",
                        "200",
                        "Decide on that; granted, another mediator is chosen."),
                command(
                        MEDIATION + "/sessions",
                        "201",
                        "Plan a session, in a hearing room, which it books, or online."),
                command(MEDIATION + "/sessions/{sessionId}/attendance", "200", "Record who came."),
                command(
                        MEDIATION + "/sessions/{sessionId}/cancellation",
                        "200",
                        "Record that it does not take place; its room is free again."),
                command(
                        MEDIATION + "/extension",
                        "200",
                        "Propose a later last day, or agree to the one proposed; it holds once all parties agree."),
                command(
                        MEDIATION + "/suspension",
                        "200",
                        "Wait for an appraisal, whose time does not count."),
                command(MEDIATION + "/resumption", "200", "Go on after the appraisal."),
                command(
                        MEDIATION + "/undisputed-facts",
                        "200",
                        "Record facts that nobody disputes."),
                command(
                        MEDIATION + "/undisputed-facts/consents",
                        "200",
                        "Agree that they are handed on; with the last consent they are."),
                Call.of(
                        HttpMethod.GET,
                        MEDIATION + "/notes",
                        "200",
                        "The mediator's own confidential notes, the oldest first; nobody else's to read.",
                        OF_LISTS),
                Call.of(
                        HttpMethod.POST,
                        MEDIATION + "/notes",
                        "201",
                        "Write down what was said in confidence.",
                        List.of("400", "401", "404", "422")));
    }

    private static List<Call> agreement() {
        return List.of(
                command(
                        MEDIATION + "/agreement",
                        "200",
                        "Lay an agreement before the parties; another edition voids the signatures of the one before."),
                read(
                        MEDIATION + "/agreement/terms",
                        "The terms as canonical JSON (RFC 8785), exactly as they are hashed and signed."),
                command(
                        MEDIATION + "/agreement/signatures",
                        "200",
                        "Sign by naming the hashes of file and terms. With the last signature it takes effect."),
                command(MEDIATION + "/performance", "200", "Report that a term was performed."),
                Call.of(
                        HttpMethod.GET,
                        MEDIATION + "/competent-courts",
                        "200",
                        "Which courts may confirm the agreement, each with the rule.",
                        OF_READING),
                command(
                        MEDIATION + "/confirmation-application",
                        "201",
                        "Join the application for confirmation; with the last party it is filed. 202 as long as others have to join."));
    }

    private static List<Call> surroundings() {
        return List.of(
                list(ROOMS, "Hearing rooms, by id."),
                read(ROOMS + "/{id}", "One hearing room."),
                Call.of(
                        HttpMethod.GET,
                        ROOMS + "/{id}/calendar",
                        "200",
                        "When it is taken; the mediation is named to those who may see it.",
                        OF_LISTS),
                tagged(
                        Call.of(
                                HttpMethod.PUT,
                                ROOMS + "/{id}",
                                "200",
                                "Enter a room of a protection centre, or change it.",
                                OF_COMMANDS)),
                list(MEDIATORS, "Mediators, by name."),
                read(MEDIATORS + "/{person}", "One mediator."),
                tagged(
                        Call.of(
                                HttpMethod.PUT,
                                MEDIATORS + "/{person}",
                                "200",
                                "Enter a mediator of the secretary's body, or change what is known of him.",
                                OF_COMMANDS)));
    }

    private static List<Call> confirmation() {
        return List.of(
                list(CONFIRMATIONS, "The confirmations that are the caller's to see, by due day."),
                read(CONFIRMATION, "The confirmation as the caller may see it."),
                Call.of(
                        HttpMethod.GET,
                        CONFIRMATION + "/history",
                        "200",
                        "What happened to it, the oldest first.",
                        OF_LISTS),
                command(CONFIRMATION + "/registration", "200", "Register it under a case number."),
                command(
                        CONFIRMATION + "/supplement-request",
                        "200",
                        "Ask the parties for what is missing, by a day."),
                command(CONFIRMATION + "/supplement", "200", "Hand in what was asked for."),
                command(CONFIRMATION + "/acceptance", "200", "Accept it; the review begins."),
                command(CONFIRMATION + "/non-acceptance", "200", "Refuse it on a ground."),
                command(CONFIRMATION + "/hearing", "200", "Call the parties, or record who came."),
                command(
                        CONFIRMATION + "/review-extension",
                        "200",
                        "Extend the review, with the approval of the president."),
                command(CONFIRMATION + "/withdrawal", "200", "Withdraw the application."),
                command(CONFIRMATION + "/withdrawal/permission", "200", "Permit the withdrawal."),
                command(CONFIRMATION + "/ruling", "200", "Rule: confirmed, or dismissed."),
                command(CONFIRMATION + "/objections", "200", "Object to the ruling in time."));
    }

    private static List<Call> docking() {
        return List.of(
                Call.of(
                                HttpMethod.POST,
                                DOCKING + "/answers",
                                "200",
                                "A docked court answers; signed, in sequence. 202 as long as an earlier one is missing.",
                                List.of("401", "409", "413", "422"))
                        .open(),
                Call.of(
                        HttpMethod.GET,
                        DOCKING,
                        "200",
                        "What waits for or from a court, and why; no case content.",
                        OF_LISTS),
                Call.of(
                        HttpMethod.POST,
                        DOCKING + "/steps/{stepId}/retry",
                        "202",
                        "Send a step again now.",
                        List.of("401", "403", "404", "409")));
    }

    private static Call list(String path, String summary) {
        return Call.of(HttpMethod.GET, path, "200", summary, OF_LISTS);
    }

    private static Call read(String path, String summary) {
        return tagged(Call.of(HttpMethod.GET, path, "200", summary, OF_READING));
    }

    private static Call command(String path, String success, String summary) {
        return tagged(Call.of(HttpMethod.POST, path, success, summary, OF_COMMANDS));
    }

    private static Call tagged(Call call) {
        return call.with(Map.of("ETag", "the version of the record acted on, for If-Match"));
    }
}
