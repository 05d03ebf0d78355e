package cn.tongbao.tipintake.tip;

import cn.tongbao.platform.identity.Audience;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who keeps the case that a tip went into, once that is another centre than the one that opened it.
 * It reads the tip, the reporter masked; who the reporter is stays with the intake office.
 *
 * @param officeId the centre
 * @param regionCode the place of the case since
 * @param caseVersion of the case when this held, so that what is older changes nothing
 * @param told what the reporter was told of it
 */
public record CaseKeeping(
        String officeId, @Nullable String regionCode, long caseVersion, List<Told> told) {

    /** Copies the list. */
    public CaseKeeping {
        told = List.copyOf(told);
    }

    /** Everybody who answers for the case now. */
    Audience audience() {
        return Audience.none().office(officeId).place(regionCode);
    }

    /** What is newly known of the case, with everything that the reporter was told before. */
    CaseKeeping with(CaseKeeping news) {
        var all = new ArrayList<>(told);
        news.told.stream()
                .filter(fresh -> told.stream().noneMatch(old -> old.same(fresh)))
                .forEach(all::add);
        return news.caseVersion > caseVersion
                ? new CaseKeeping(news.officeId, news.regionCode, news.caseVersion, all)
                : new CaseKeeping(officeId, regionCode, caseVersion, all);
    }

    /**
     * The reporter was told that another centre has the case (police rules art. 184, XRG-10).
     *
     * @param handOver its id in the case
     * @param officeId who has the case since
     * @param handedOverAt since when
     * @param at when the reporter was told: from then on it stands under the receipt code
     */
    public record Told(String handOver, String officeId, Instant handedOverAt, Instant at) {

        boolean same(Told other) {
            return handOver.equals(other.handOver);
        }
    }
}
