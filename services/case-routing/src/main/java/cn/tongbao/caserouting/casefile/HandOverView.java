package cn.tongbao.caserouting.casefile;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a case came from one centre to the next, as those see it who keep it and who kept it.
 *
 * @param request the request for assistance that it was made under
 * @param files ids of the files that went along
 * @param telling the limit within which the reporters are told (XRG-10), while that is awaited
 * @param toldAt when they were
 */
public record HandOverView(
        HandOver.Ground ground,
        @Nullable String request,
        String fromOfficeId,
        String toOfficeId,
        @Nullable String fromRegionCode,
        @Nullable String toRegionCode,
        Instant at,
        List<String> files,
        @Nullable LimitClock telling,
        @Nullable Instant toldAt) {

    static HandOverView of(HandOver handOver) {
        return new HandOverView(
                handOver.ground(),
                handOver.request(),
                handOver.fromOfficeId(),
                handOver.toOfficeId(),
                handOver.fromRegionCode(),
                handOver.toRegionCode(),
                handOver.at(),
                handOver.files(),
                handOver.telling(),
                handOver.toldAt());
    }
}
