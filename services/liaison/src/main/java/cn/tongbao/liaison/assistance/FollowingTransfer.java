package cn.tongbao.liaison.assistance;

import cn.tongbao.liaison.assistance.Course.Transfer;
import cn.tongbao.platform.records.Deed;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A request that a case be taken over follows what becomes of the case: that it can go, that it has
 * gone, or that it does not and why.
 */
@Service
public class FollowingTransfer {

    private static final Logger LOG = LoggerFactory.getLogger(FollowingTransfer.class);
    private static final String CASES = "case-routing";

    private final AssistanceDesk desk;
    private final Clock clock;

    FollowingTransfer(AssistanceDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** Takes the news over, unless newer ones are known. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(String reference, Transfer news) {
        var found = desk.takeIfThere(reference);
        if (found.isEmpty()) {
            LOG.atWarn()
                    .addKeyValue("request", reference)
                    .log("News of a case came for a request that is not known");
            return;
        }
        found.get().hear(news, Deed.ofPlatform(CASES, clock.instant()));
        desk.put(found.get(), AssistanceDesk.PLATFORM, "ASSISTANCE_TRANSFER_" + news.status());
    }
}
