package cn.tongbao.caserouting.casefile;

import cn.tongbao.platform.identity.Audience;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a case came from one centre to the next, with everything that was in it. Whoever gave it away
 * keeps this line and what had happened until then; of what follows he sees nothing (Regulations on
 * Police Handling of Criminal Cases art. 23: the former body stops and hands the files over).
 *
 * @param id names the hand-over among those of the case
 * @param request the request for assistance that it was made under
 * @param fromRegionCode the place of the case before
 * @param toRegionCode the place of the case since
 * @param version that the case had after it
 * @param files ids of the files that went along
 * @param telling the limit within which the reporters are told (XRG-10), while that is awaited
 * @param untold references of the tips whose reporters have not been told yet
 * @param toldAt when the last of them was
 */
public record HandOver(
        String id,
        Ground ground,
        @Nullable String request,
        String fromOfficeId,
        String toOfficeId,
        @Nullable String fromRegionCode,
        @Nullable String toRegionCode,
        Instant at,
        long version,
        List<String> files,
        @Nullable LimitClock telling,
        List<String> untold,
        @Nullable Instant toldAt) {

    /** Copies the lists. */
    public HandOver {
        files = CaseContent.copied(files);
        untold = CaseContent.copied(untold);
    }

    /** Who answered for the case before: the centre, and who watches over the former place. */
    Audience formerKeepers() {
        return Audience.none().office(fromOfficeId).place(fromRegionCode);
    }

    HandOver warned(Instant when) {
        return with(telling == null ? null : telling.warned(when), untold, toldAt);
    }

    HandOver missed() {
        return with(telling == null ? null : telling.asMissed(), untold, toldAt);
    }

    HandOver movedTo(LimitClock moved) {
        return with(moved, untold, toldAt);
    }

    /** The reporter of that tip was told; with the last one nothing is awaited any more. */
    HandOver told(String tip, Instant when) {
        var left = untold.stream().filter(other -> !other.equals(tip)).toList();
        return left.isEmpty() ? with(null, left, when) : with(telling, left, toldAt);
    }

    private HandOver with(@Nullable LimitClock running, List<String> left, @Nullable Instant done) {
        return new HandOver(
                id,
                ground,
                request,
                fromOfficeId,
                toOfficeId,
                fromRegionCode,
                toRegionCode,
                at,
                version,
                files,
                running,
                left,
                done);
    }

    /** Why it went. */
    public enum Ground {
        /** The office asked for help took it over. */
        REQUEST,
        /** The centre was closed, and its successor goes on. */
        OFFICE_CLOSED
    }
}
