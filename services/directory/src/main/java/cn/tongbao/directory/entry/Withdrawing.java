package cn.tongbao.directory.entry;

import cn.tongbao.directory.record.Texts;
import cn.tongbao.platform.identity.NotAllowed;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.Deed;
import cn.tongbao.platform.web.Checks;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An application is let go before it is listed: by whoever applied, by whom it is about, or by the
 * body that nominated him. Another may be made then.
 */
@Service
public class Withdrawing {

    private final EntryDesk desk;
    private final Clock clock;

    Withdrawing(EntryDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** Lets it go. */
    @Transactional
    public EntryView withdraw(
            Subject who,
            Register register,
            String id,
            @Nullable String ifMatch,
            WithdrawalRequest request) {
        var entry = desk.take(who, register, id, EntryAct.AMEND, ifMatch);
        if (!entry.withdrawableBy(who)) {
            throw new NotAllowed();
        }
        entry.require(EntryTrigger.WITHDRAW);
        new Checks().text("/reason", request.reason(), Texts.MOST).raise();
        entry.withdraw(request.reason(), Deed.of(who, clock.instant()));
        return desk.put(entry, who, "ENTRY_WITHDRAWN");
    }

    /** Why, if he likes to say so. */
    public record WithdrawalRequest(@Nullable String reason) {}
}
