package cn.tongbao.caserouting.handover;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request that a case be taken over, as far as the case is concerned.
 *
 * @param reference of the request
 * @param version of the request; what is older never undoes what is newer
 * @param status code of {@code assistanceStatuses}
 * @param fromOfficeId who asks
 * @param toOfficeId who is asked
 * @param continues the request that this one follows at another office
 */
public record TransferRequest(
        String reference,
        long version,
        String status,
        String caseReference,
        String fromOfficeId,
        String toOfficeId,
        @Nullable String continues) {

    private static final Set<String> ACCEPTED =
            Set.of("ACCEPTED", "IN_PROGRESS", "EXTENSION_ASKED");
    private static final Set<String> ENDED = Set.of("DONE", "REJECTED", "REDIRECTED", "WITHDRAWN");

    /**
     * Whether the office asked takes the case: by its own acceptance, or because the common
     * superior designated it (Penalty Law art. 25).
     */
    boolean accepted() {
        return ACCEPTED.contains(status);
    }

    /** Whether nothing follows from it any more. */
    boolean ended() {
        return ENDED.contains(status);
    }
}
