package cn.tongbao.courtstub;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where answers leave: each is sent until the platform has it, in the order of the behaviour. */
final class PostRoom {

    private static final Logger log = LoggerFactory.getLogger(PostRoom.class);

    /** Taken, kept until its turn, refused for good, or taken under another body. */
    private static final Set<Integer> FINAL = Set.of(200, 202, 409, 422);

    private final Archive archive;
    private final Platform platform;

    PostRoom(Archive archive, Platform platform) {
        this.archive = archive;
        this.platform = platform;
    }

    /**
     * Sends what there is.
     *
     * @return whether all of it has arrived
     */
    boolean send() throws InterruptedException {
        var memory = archive.now();
        var behaviour = memory.behaviour();
        if (behaviour.mode() == Behaviour.Mode.SILENT) {
            return true;
        }
        for (var answer : waiting(memory)) {
            if (!deliver(answer, behaviour)) {
                return false;
            }
        }
        return true;
    }

    /** Out of order, the later ones go first; a single one is held back while more may come. */
    private static List<CourtAnswer> waiting(Memory memory) {
        var waiting =
                new ArrayList<>(
                        memory.answers().stream().filter(answer -> !answer.done()).toList());
        if (!memory.behaviour().outOfOrder()) {
            return waiting;
        }
        var moreToCome = memory.cases().values().stream().anyMatch(known -> known.nextAt() != null);
        return waiting.size() < 2 && moreToCome ? List.of() : waiting.reversed();
    }

    private boolean deliver(CourtAnswer answer, Behaviour behaviour) throws InterruptedException {
        var status = platform.answer(answer, behaviour.wrongSignature());
        var done = FINAL.contains(status);
        note(answer.delivered(status == 0 ? "NOT_REACHED" : "HTTP " + status, done));
        if (done && behaviour.answerTwice()) {
            log.atInfo()
                    .addKeyValue("sequence", answer.sequence())
                    .addKeyValue("status", platform.answer(answer, behaviour.wrongSignature()))
                    .log("An answer was sent twice");
        }
        if (!done) {
            log.atWarn()
                    .addKeyValue("sequence", answer.sequence())
                    .addKeyValue("status", status)
                    .log("An answer could not be handed in; it is sent again");
        }
        return done;
    }

    private void note(CourtAnswer answer) {
        archive.change(memory -> {
            var answers = new ArrayList<>(memory.answers());
            answers.set(Math.toIntExact(answer.sequence() - 1), answer);
            return new Memory(
                    memory.behaviour(),
                    memory.cases(),
                    memory.steps(),
                    answers,
                    memory.registered());
        });
    }
}
