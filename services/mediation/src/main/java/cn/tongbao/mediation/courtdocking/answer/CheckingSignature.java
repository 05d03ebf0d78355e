package cn.tongbao.mediation.courtdocking.answer;

import static java.util.Objects.requireNonNullElse;

import cn.tongbao.mediation.courtdocking.court.CourtDockingSettings;
import cn.tongbao.mediation.courtdocking.court.Courts;
import cn.tongbao.mediation.record.MediationProblem;
import cn.tongbao.platform.web.ProblemException;
import java.time.Clock;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Believes a call or not; who is not believed does not learn why. */
@Component
class CheckingSignature {

    /** Signatures are made in real time, which a moved legal clock must not touch. */
    private static final Clock MACHINE = Clock.systemUTC();

    private static final Pattern SEQUENCE = Pattern.compile("[1-9][0-9]{0,17}");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");

    private final Courts courts;
    private final CourtDockingSettings settings;

    CheckingSignature(Courts courts, CourtDockingSettings settings) {
        this.courts = courts;
        this.settings = settings;
    }

    /**
     * The call as one of that court.
     *
     * @throws ProblemException {@code COURT_SIGNATURE_INVALID} whatever is wrong with it
     */
    CheckedCall check(SignedCall call) {
        var sequence = requireNonNullElse(call.sequence(), "");
        var timestamp = requireNonNullElse(call.timestamp(), "");
        var signature = requireNonNullElse(call.signature(), "");
        var signed =
                courts.incoming(call.courtOfficeId())
                        .matches(signature, sequence, timestamp, call.body().bytes());
        if (!signed || !SEQUENCE.matcher(sequence).matches() || !fresh(timestamp)) {
            throw new ProblemException(MediationProblem.COURT_SIGNATURE_INVALID);
        }
        return new CheckedCall(
                call.courtOfficeId(),
                Long.parseLong(sequence),
                Long.parseLong(timestamp),
                signature,
                call.body());
    }

    private boolean fresh(String timestamp) {
        return SECONDS.matcher(timestamp).matches()
                && Math.abs(MACHINE.instant().getEpochSecond() - Long.parseLong(timestamp))
                        <= settings.signatureWindow().toSeconds();
    }
}
