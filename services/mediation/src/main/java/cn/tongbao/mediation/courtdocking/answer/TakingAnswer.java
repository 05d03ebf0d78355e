package cn.tongbao.mediation.courtdocking.answer;

import cn.tongbao.mediation.courtdocking.CourtAnswerRefused;
import cn.tongbao.mediation.courtdocking.answer.KeptAnswer.Status;
import cn.tongbao.mediation.courtdocking.court.CourtDockingSettings;
import cn.tongbao.mediation.record.MediationProblem;
import cn.tongbao.platform.web.CommonProblem;
import cn.tongbao.platform.web.ProblemException;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** A court answers: the answer is believed, kept, and takes effect once and in its turn. */
@Service
public class TakingAnswer {

    private final CheckingSignature checking;
    private final AnswerReader reader;
    private final AnswerRows rows;
    private final SettlingAnswers settling;
    private final TransactionOperations transaction;
    private final CourtDockingSettings settings;

    TakingAnswer(
            CheckingSignature checking,
            AnswerReader reader,
            AnswerRows rows,
            SettlingAnswers settling,
            TransactionOperations transaction,
            CourtDockingSettings settings) {
        this.checking = checking;
        this.reader = reader;
        this.rows = rows;
        this.settling = settling;
        this.transaction = transaction;
        this.settings = settings;
    }

    /**
     * Takes the answer in, or says of one that came before what has become of it.
     *
     * @throws ProblemException if it is not to be believed, its sequence was used for another one,
     *     or it can never take effect
     */
    public Receipt take(SignedCall signed) {
        var call = checking.check(signed);
        transaction.executeWithoutResult(_ -> keep(call));
        settling.settle(call.courtOfficeId());
        return receipt(call);
    }

    /** Kept first: whatever happens from here on, the answer is not lost. */
    private void keep(CheckedCall call) {
        var settled = rows.lock(call.courtOfficeId());
        var before = rows.find(call.courtOfficeId(), call.sequence());
        if (before.isPresent()) {
            if (!before.get().body().equals(call.body())) {
                throw new ProblemException(MediationProblem.COURT_SEQUENCE_REUSED, call.sequence());
            }
        } else if (call.sequence() <= settled) {
            throw new ProblemException(MediationProblem.COURT_SEQUENCE_REUSED, call.sequence());
        } else if (call.sequence() > settled + settings.mostAhead()) {
            throw new ProblemException(CommonProblem.VALIDATION_FAILED)
                    .at("X-Sequence", "TOO_FAR_AHEAD");
        } else {
            rows.keep(call, reader.label(call.body()));
        }
    }

    private Receipt receipt(CheckedCall call) {
        var answer = rows.find(call.courtOfficeId(), call.sequence()).orElseThrow();
        if (answer.status() == Status.REFUSED) {
            CourtAnswerRefused.Code code = Objects.requireNonNull(answer.code());
            throw new ProblemException(AnswerProblem.of(code));
        }
        return new Receipt(
                call.sequence(),
                answer.status() == Status.TAKEN,
                rows.settled(call.courtOfficeId()) + 1);
    }

    /**
     * What the court is told.
     *
     * @param taken whether the answer has taken effect; otherwise it waits
     * @param expected the sequence of the answer that is awaited next
     */
    public record Receipt(long sequence, boolean taken, long expected) {}
}
