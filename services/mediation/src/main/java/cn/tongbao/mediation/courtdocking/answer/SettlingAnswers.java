package cn.tongbao.mediation.courtdocking.answer;

import cn.tongbao.mediation.courtdocking.CourtAnswerRefused;
import cn.tongbao.mediation.courtdocking.CourtAnswers;
import cn.tongbao.mediation.courtdocking.answer.KeptAnswer.Status;
import cn.tongbao.mediation.courtdocking.court.CourtDockingSettings;
import cn.tongbao.mediation.courtdocking.court.Rounds;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Lets answers take effect, each in one transaction and in the order of their court: right after
 * they came, and again and again where something of ours stood in the way.
 */
@Component
class SettlingAnswers implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SettlingAnswers.class);
    private static final int DOUBLINGS = 20;

    private final AnswerRows rows;
    private final AnswerReader reader;
    private final CourtAnswers answers;
    private final TransactionOperations transaction;
    private final CourtDockingSettings settings;
    private final Rounds rounds;

    SettlingAnswers(
            AnswerRows rows,
            AnswerReader reader,
            CourtAnswers answers,
            TransactionOperations transaction,
            CourtDockingSettings settings) {
        this.rows = rows;
        this.reader = reader;
        this.answers = answers;
        this.transaction = transaction;
        this.settings = settings;
        this.rounds =
                new Rounds(
                        "court-answers",
                        settings.every(),
                        () -> rows.courtsWithDue().forEach(this::settle));
    }

    /** Settles whatever is next and there, up to the first gap. */
    void settle(String courtOfficeId) {
        var next = rows.find(courtOfficeId, rows.settled(courtOfficeId) + 1);
        while (next.isPresent()) {
            if (!settled(next.get())) {
                return;
            }
            next = rows.find(courtOfficeId, next.get().sequence() + 1);
        }
    }

    private boolean settled(KeptAnswer answer) {
        try {
            transaction.executeWithoutResult(status -> settle(answer, status));
            return true;
        } catch (RuntimeException failure) {
            log.atError()
                    .addKeyValue("court", answer.courtOfficeId())
                    .addKeyValue("sequence", answer.sequence())
                    .setCause(failure)
                    .log("An answer of a court could not be applied; it is tried again");
            rows.pause(answer, failure.getClass().getSimpleName(), pause(answer.attempts()));
            return false;
        }
    }

    private void settle(KeptAnswer answer, TransactionStatus status) {
        if (answer.sequence() != rows.lock(answer.courtOfficeId()) + 1) {
            return;
        }
        var refused = refused(answer, status);
        rows.settle(
                answer, refused.isPresent() ? Status.REFUSED : Status.TAKEN, refused.orElse(null));
        refused.ifPresent(code ->
                log.atWarn()
                        .addKeyValue("court", answer.courtOfficeId())
                        .addKeyValue("sequence", answer.sequence())
                        .addKeyValue("code", code)
                        .log("An answer of a court was refused"));
    }

    /** What a refused answer has written is taken back; that it was refused stays. */
    private Optional<CourtAnswerRefused.Code> refused(KeptAnswer answer, TransactionStatus status) {
        var before = status.createSavepoint();
        try {
            answers.take(reader.read(answer.courtOfficeId(), answer.body()));
            status.releaseSavepoint(before);
            return Optional.empty();
        } catch (CourtAnswerRefused refused) {
            status.rollbackToSavepoint(before);
            return Optional.of(refused.code());
        }
    }

    private Duration pause(int attempts) {
        return Duration.ofMillis(
                Math.min(
                        settings.longestPause().toMillis(),
                        settings.firstPause().toMillis() << Math.min(attempts, DOUBLINGS)));
    }

    @Override
    public void start() {
        if (settings.enabled()) {
            rounds.start();
        }
    }

    @Override
    public void stop() {
        rounds.stop();
    }

    @Override
    public boolean isRunning() {
        return rounds.running();
    }

    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE - 4096;
    }
}
