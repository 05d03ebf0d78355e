package cn.tongbao.courtstub;

import cn.tongbao.courtstub.CourtCase.Stage;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Where cases are decided: each is taken a step further when its time has come. */
final class Bench {

    private static final Logger log = LoggerFactory.getLogger(Bench.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int TRIES = 10;
    private static final int DAYS_TO_SUPPLEMENT = 7;
    private static final String COURT_NAME = "北京市朝阳区人民法院";

    private final Settings settings;
    private final Archive archive;
    private final Platform platform;
    private final CourtClock clock;

    Bench(Settings settings, Archive archive, Platform platform, CourtClock clock) {
        this.settings = settings;
        this.archive = archive;
        this.platform = platform;
        this.clock = clock;
    }

    /** Takes every case further that is due. */
    void sit() throws InterruptedException {
        for (var known : List.copyOf(archive.now().cases().values())) {
            if (known.due(CourtClock.real())) {
                takeFurther(known);
            }
        }
    }

    private void takeFurther(CourtCase known) throws InterruptedException {
        try {
            if (known.withdrawing() && !known.stage().ended()) {
                say(known, known.at(Stage.WITHDRAWN, null), "WITHDRAWN", Map.of());
                return;
            }
            switch (known.stage()) {
                case RECEIVED -> register(known);
                case REGISTERED -> examine(known);
                case ACCEPTED -> rule(known);
                case SUPPLEMENT_REQUESTED, RULED, WITHDRAWN -> {}
            }
        } catch (IOException e) {
            log.atWarn()
                    .addKeyValue("case", known.reference())
                    .addKeyValue("cause", e.getMessage())
                    .log("A case could not be taken further; it is looked at again");
        }
    }

    private void register(CourtCase known) {
        var year = clock.now().atZone(CHINA).getYear();
        var number = "(" + year + ")京0105诉前调确" + (archive.now().registered() + 1) + "号";
        say(known, known.registered(number, soon()), "REGISTERED", Map.of("caseNumber", number));
    }

    private void examine(CourtCase known) throws InterruptedException {
        if (known.incomplete()) {
            var content = new LinkedHashMap<String, Object>();
            content.put("items", List.of("RIGHT_PROOF"));
            content.put("text", "请补充与调解协议相关的权利证明材料");
            content.put("dueOn", clock.today().plusDays(DAYS_TO_SUPPLEMENT).toString());
            say(known, known.at(Stage.SUPPLEMENT_REQUESTED, null), "SUPPLEMENT_REQUESTED", content);
            return;
        }
        var read = new TreeMap<>(known.read());
        for (var file : known.files().entrySet()) {
            if (!"AS_STATED".equals(read.get(file.getKey()))) {
                read.put(file.getKey(), look(file.getKey(), file.getValue()));
            }
        }
        if (read.containsValue("UNREADABLE") && known.tries() < TRIES) {
            replace(known, known.having(read, soon()));
        } else {
            say(known, known.having(read, soon()).at(Stage.ACCEPTED, soon()), "ACCEPTED", Map.of());
        }
    }

    private String look(String evidenceId, String stated) throws InterruptedException {
        try {
            return platform.sumOf(evidenceId).equals(stated) ? "AS_STATED" : "DIFFERENT";
        } catch (IOException e) {
            log.atWarn()
                    .addKeyValue("file", evidenceId)
                    .addKeyValue("cause", e.getMessage())
                    .log("A file could not be read");
            return "UNREADABLE";
        }
    }

    private void rule(CourtCase known) throws IOException, InterruptedException {
        var number = Objects.requireNonNull(known.number());
        var on = clock.today().toString();
        var paper = Ruling.confirming(COURT_NAME, number, known.reference(), on);
        var content = new LinkedHashMap<String, Object>();
        content.put("result", "CONFIRMED");
        content.put("number", number);
        content.put("on", on);
        content.put(
                "evidenceToken", platform.upload("ruling-" + known.reference() + ".pdf", paper));
        say(known, known.at(Stage.RULED, null), "RULED", content);
    }

    /** The case goes on and the answer is there, or neither, if a step came in between. */
    private void say(CourtCase before, CourtCase after, String kind, Map<String, Object> content) {
        archive.change(memory -> {
            if (!before.equals(memory.cases().get(before.reference()))) {
                return memory;
            }
            var sequence = memory.answers().size() + 1L;
            var answers = new ArrayList<>(memory.answers());
            answers.add(
                    new CourtAnswer(
                            sequence,
                            before.reference(),
                            kind,
                            body(before.reference(), kind, content),
                            "NOT_SENT",
                            false));
            return new Memory(
                    memory.behaviour(),
                    with(memory, after),
                    memory.steps(),
                    answers,
                    memory.registered() + (kind.equals("REGISTERED") ? 1 : 0));
        });
    }

    private String body(String reference, String kind, Map<String, Object> content) {
        var body = new LinkedHashMap<String, @Nullable Object>();
        body.put("kind", kind);
        body.put("reference", reference);
        body.put("at", clock.now().toString());
        body.putAll(content);
        return JSON.writeValueAsString(body);
    }

    private void replace(CourtCase before, CourtCase after) {
        archive.change(memory ->
                before.equals(memory.cases().get(before.reference()))
                        ? new Memory(
                                memory.behaviour(),
                                with(memory, after),
                                memory.steps(),
                                memory.answers(),
                                memory.registered())
                        : memory);
    }

    private static Map<String, CourtCase> with(Memory memory, CourtCase changed) {
        var cases = new TreeMap<>(memory.cases());
        cases.put(changed.reference(), changed);
        return cases;
    }

    private Instant soon() {
        return CourtClock.real().plus(settings.pause());
    }
}
