package cn.tongbao.mediation.courtdocking.answer;

import cn.tongbao.mediation.courtdocking.CourtAnswer;
import cn.tongbao.mediation.courtdocking.CourtAnswerRefused;
import cn.tongbao.platform.web.StrictJson;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a court has signed, as strictly as any request. */
@Component
class AnswerReader {

    /** How far ahead of ours the clock of a court may be. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private static final Pattern REFERENCE = Pattern.compile("[0-9A-Z]([0-9A-Z-]{0,58}[0-9A-Z])?");
    private static final List<String> TIMES = List.of("at", "on", "dueOn");
    private static final JsonMapper JSON = StrictJson.mapper();

    private final Clock clock;

    AnswerReader(Clock clock) {
        this.clock = clock;
    }

    /**
     * The answer.
     *
     * @throws CourtAnswerRefused {@code INVALID} if it is not what the contract says
     */
    CourtAnswer read(String courtOfficeId, SignedBody body) throws CourtAnswerRefused {
        try {
            var json = JSON.readTree(body.bytes());
            var kind = AnswerKind.named(json.path("kind").stringValue(""));
            if (kind.isPresent() && timesAreTexts(json)) {
                var message = JSON.treeToValue(json, kind.get().message());
                if (REFERENCE.matcher(message.reference()).matches()
                        && !message.at().isAfter(clock.instant().plus(AHEAD))
                        && message.fits()) {
                    return message.by(courtOfficeId);
                }
            }
        } catch (JacksonException e) {
            throw new CourtAnswerRefused(CourtAnswerRefused.Code.INVALID);
        }
        throw new CourtAnswerRefused(CourtAnswerRefused.Code.INVALID);
    }

    /** Numbers and lists would be read as times too. */
    private static boolean timesAreTexts(JsonNode json) {
        return TIMES.stream().allMatch(field -> !json.has(field) || json.path(field).isString());
    }

    /** The label of what may not be readable otherwise. */
    Label label(SignedBody body) {
        try {
            var json = JSON.readTree(body.bytes());
            return new Label(
                    AnswerKind.named(json.path("kind").stringValue("")).map(Enum::name),
                    reference(json));
        } catch (JacksonException e) {
            return new Label(Optional.empty(), Optional.empty());
        }
    }

    private static Optional<String> reference(JsonNode json) {
        return json.path("reference")
                .stringValueOpt()
                .filter(reference -> REFERENCE.matcher(reference).matches());
    }

    /** What is shown of an answer without its content. */
    record Label(Optional<String> kind, Optional<String> reference) {}
}
