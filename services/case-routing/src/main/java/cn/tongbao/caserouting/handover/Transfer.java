package cn.tongbao.caserouting.handover;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a request that a case be taken over.
 *
 * @param request reference of the request
 * @param heard the newest version of the request that was heard of
 * @param version counts what others are told
 * @param fromOfficeId the centre that keeps the case, or kept it; none if it may not be told
 * @param toOfficeId the centre that takes it over
 */
record Transfer(
        String request,
        long heard,
        long version,
        String caseReference,
        TransferStatus status,
        @Nullable TransferRefusal reason,
        String askingOfficeId,
        String askedOfficeId,
        @Nullable String fromOfficeId,
        @Nullable String toOfficeId,
        Instant at) {

    static Transfer of(TransferRequest said, @Nullable Transfer before, Outcome outcome) {
        return new Transfer(
                said.reference(),
                said.version(),
                before == null ? 1 : before.version + 1,
                said.caseReference(),
                outcome.status(),
                outcome.reason(),
                said.fromOfficeId(),
                said.toOfficeId(),
                outcome.fromOfficeId(),
                outcome.toOfficeId(),
                outcome.at());
    }

    /** The request has changed in a way that changes nothing here. */
    Transfer hearing(long newer) {
        return new Transfer(
                request,
                newer,
                version,
                caseReference,
                status,
                reason,
                askingOfficeId,
                askedOfficeId,
                fromOfficeId,
                toOfficeId,
                at);
    }

    /** The request came to its end, or another one goes on in its place. */
    Transfer ended() {
        return new Transfer(
                request,
                heard,
                version,
                caseReference,
                TransferStatus.ENDED,
                null,
                askingOfficeId,
                askedOfficeId,
                fromOfficeId,
                toOfficeId,
                at);
    }

    /** Whether both say the same to others. */
    boolean says(Transfer other) {
        return status == other.status
                && askingOfficeId.equals(other.askingOfficeId)
                && askedOfficeId.equals(other.askedOfficeId);
    }

    /** What was found. */
    record Outcome(
            TransferStatus status,
            @Nullable TransferRefusal reason,
            @Nullable String fromOfficeId,
            @Nullable String toOfficeId,
            Instant at) {

        static Outcome refused(TransferRefusal reason, Instant at) {
            return new Outcome(TransferStatus.REFUSED, reason, null, null, at);
        }
    }
}
