package cn.tongbao.directory.sharing;

import cn.tongbao.directory.record.Limits;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which persons of other regions a body may choose today. */
@Component
public class Grants {

    private final Sharings sharings;
    private final Limits limits;
    private final Clock clock;

    Grants(Sharings sharings, Limits limits, Clock clock) {
        this.sharings = sharings;
        this.limits = limits;
        this.clock = clock;
    }

    /** The ids of those who are granted to it for the case. */
    public Set<String> of(String officeId, @Nullable String caseReference, String caseLabel) {
        return sharings.granted(officeId, caseReference, caseLabel, limits.dayOf(clock.instant()));
    }
}
