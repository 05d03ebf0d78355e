package cn.tongbao.directory;

import cn.tongbao.platform.test.ApiDescription.Call;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the calls about selections, draws and engagements are for. */
final class SelectionApi {

    private static final String SELECTIONS = "/api/v1/selections";
    private static final String SELECTION = SELECTIONS + "/{reference}";
    private static final List<String> OF_LISTS = List.of("401", "404", "422");
    private static final List<String> OF_READING = List.of("401", "404");
    private static final List<String> OF_COMMANDS =
            List.of("400", "401", "403", "404", "409", "412", "422", "428");
    private static final Map<String, String> TAG =
            Map.of("ETag", "the version of the record acted on, for If-Match");

    private SelectionApi() {}

    static List<Call> calls() {
        var calls = new ArrayList<Call>();
        calls.addAll(selections());
        calls.addAll(engagements());
        return calls;
    }

    private static List<Call> engagements() {
        return List.of(
                Call.of(
                        HttpMethod.GET,
                        "/api/v1/engagements",
                        "200",
                        "The engagements of the caller's body, or his own, the newest first.",
                        OF_LISTS),
                Call.of(
                                HttpMethod.GET,
                                SELECTION + "/engagement",
                                "200",
                                "What came of a selection, for the body and for who was chosen.",
                                OF_READING)
                        .with(TAG),
                act("/acceptance", "Take it on, with the promise to appraise honestly (APP-05)."),
                act("/recusal", "Ask to step back."),
                act("/challenge", "Enter that a party challenges who was chosen."),
                act(
                        "/objections/{objectionId}/decision",
                        "Decide on either; granted, he is released and another can be drawn (APP-13)."),
                act(
                        "/materials",
                        "Hand examined materials over; the first time with letter and day (APP-06)."),
                act("/extension", "Move the day."),
                act("/report", "Hand the report in, with all its parts (APP-08)."),
                act("/questions", "Record questions in court."),
                act(
                        "/end",
                        "End it, or release who is late without a reason (APP-07), off the register, or without a case."));
    }

    private static Call act(String suffix, String summary) {
        return Call.of(HttpMethod.POST, SELECTION + suffix, "200", summary, OF_COMMANDS).with(TAG);
    }

    private static List<Call> selections() {
        return List.of(
                Call.of(
                                HttpMethod.POST,
                                SELECTIONS,
                                "201",
                                "Choose: whom the parties agreed upon, or by lot. A draw publishes pool, commitment and future round, and ends by itself.",
                                List.of("400", "401", "403", "409", "422"))
                        .with(
                                Map.of(
                                        "Location",
                                        "the selection",
                                        "ETag",
                                        "its version, for If-Match")),
                Call.of(
                        HttpMethod.POST,
                        SELECTIONS + "/candidates",
                        "200",
                        "Who could be chosen, by id, with the lots each would have and the conflicts found. Chooses nobody.",
                        List.of("400", "401", "403", "422")),
                Call.of(
                        HttpMethod.GET,
                        SELECTIONS,
                        "200",
                        "The selections of the caller's body, the newest first, without what was announced of draws.",
                        OF_LISTS),
                Call.of(
                                HttpMethod.GET,
                                SELECTION,
                                "200",
                                "The selection as its body sees it.",
                                OF_READING)
                        .with(TAG),
                Call.of(
                        HttpMethod.GET,
                        SELECTION + "/history",
                        "200",
                        "What happened to it, the oldest first.",
                        OF_LISTS),
                Call.of(
                                HttpMethod.GET,
                                SELECTION + "/proof",
                                "200",
                                "The proof of a draw, for everybody; nothing in it tells what the draw is for.",
                                List.of("404"))
                        .open(),
                Call.of(
                                HttpMethod.GET,
                                "/api/v1/draws",
                                "200",
                                "All draws, void ones among them, the newest first, for everybody.",
                                List.of("422"))
                        .open(),
                Call.of(
                                HttpMethod.POST,
                                SELECTION + "/redraw",
                                "201",
                                "Draw again from the same pool, less who was released or may not be chosen any more.",
                                OF_COMMANDS)
                        .with(
                                Map.of(
                                        "Location",
                                        "the selection",
                                        "ETag",
                                        "its version, for If-Match")));
    }
}
