package cn.tongbao.courtstub;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where steps are handed in: each is checked, and counts once however often it comes. */
final class Counter {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long WINDOW_SECONDS = 300;
    private static final String ASKS_FOR_MORE = "补充";

    private final Settings settings;
    private final Archive archive;
    private final Signing signing;

    Counter(Settings settings, Archive archive) {
        this.settings = settings;
        this.archive = archive;
        this.signing = new Signing(settings.stepSecret());
    }

    /** Takes a step in. */
    Reply take(Step step) {
        if (!signed(step)) {
            return new Reply(401, "SIGNATURE_INVALID");
        }
        var message = read(step.body());
        if (message == null || !message.path("stepId").stringValue("").equals(step.key())) {
            return new Reply(400, "MALFORMED");
        }
        if (!message.path("courtOfficeId").stringValue("").equals(settings.office())) {
            return new Reply(422, "OTHER_COURT");
        }
        var sum = sha256(step.body());
        var reply = new Reply[] {new Reply(202, "TAKEN")};
        archive.change(memory -> {
            var before = memory.steps().get(step.key());
            if (before != null) {
                reply[0] =
                        before.equals(sum)
                                ? new Reply(200, "TAKEN_BEFORE")
                                : new Reply(409, "KEY_REUSED");
                return memory;
            }
            var changed = filed(memory, message);
            if (changed == null) {
                reply[0] = new Reply(404, "UNKNOWN_REFERENCE");
                return memory;
            }
            var steps = new TreeMap<>(memory.steps());
            steps.put(step.key(), sum);
            return with(memory, changed, steps);
        });
        return reply[0];
    }

    private boolean signed(Step step) {
        try {
            var age = CourtClock.real().getEpochSecond() - Long.parseLong(step.timestamp());
            return Math.abs(age) <= WINDOW_SECONDS
                    && signing.matches(
                            step.signature(),
                            step.sequence(),
                            step.timestamp(),
                            step.body().getBytes(StandardCharsets.UTF_8));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static @Nullable JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            return null;
        }
    }

    /** The case as the step leaves it; null if there is none. */
    private @Nullable CourtCase filed(Memory memory, JsonNode message) {
        var content = message.path("content");
        var known = memory.cases().get(message.path("reference").stringValue(""));
        var soon = soon();
        return switch (message.path("kind").stringValue("")) {
            case "APPLICATION" -> known == null ? application(content, soon) : known;
            case "SUPPLEMENT" ->
                    known == null ? null : known.supplemented(files(content.path("files")), soon);
            case "WITHDRAWAL" -> known == null ? null : known.withdrawn(soon);
            case "OBJECTION" -> known == null ? null : known.objectedTo();
            default -> null;
        };
    }

    private static CourtCase application(JsonNode content, Instant next) {
        var title = content.path("title").stringValue("");
        var proven =
                content.path("materials")
                        .valueStream()
                        .anyMatch(material ->
                                material.path("item").stringValue("").equals("RIGHT_PROOF"));
        var files = new TreeMap<String, String>();
        file(files, content.at("/agreement/file"));
        content.path("materials").forEach(material -> file(files, material.path("file")));
        return CourtCase.received(
                content.path("reference").stringValue(""),
                title,
                !proven || title.contains(ASKS_FOR_MORE),
                files,
                next);
    }

    private static Map<String, String> files(JsonNode list) {
        var files = new TreeMap<String, String>();
        list.forEach(file -> file(files, file));
        return files;
    }

    private static void file(Map<String, String> files, JsonNode file) {
        files.put(file.path("evidenceId").stringValue(""), file.path("sha256").stringValue(""));
    }

    private static Memory with(Memory memory, CourtCase changed, Map<String, String> steps) {
        var cases = new TreeMap<>(memory.cases());
        cases.put(changed.reference(), changed);
        return new Memory(memory.behaviour(), cases, steps, memory.answers(), memory.registered());
    }

    private Instant soon() {
        return CourtClock.real().plus(settings.pause());
    }

    static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This machine has no SHA-256", e);
        }
    }

    /** A step as it comes in. */
    record Step(String key, String sequence, String timestamp, String signature, String body) {}

    /** What is said to it. */
    record Reply(int status, String code) {}
}
