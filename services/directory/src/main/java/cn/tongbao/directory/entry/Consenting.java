package cn.tongbao.directory.entry;

import cn.tongbao.platform.identity.NotAllowed;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.Deed;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whoever was nominated by somebody else consents himself. The keeper sees whether he has, and
 * decides; who does not want it withdraws the nomination.
 */
@Service
public class Consenting {

    private final EntryDesk desk;
    private final Clock clock;

    Consenting(EntryDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** He consents. */
    @Transactional
    public EntryView consent(Subject who, Register register, String id, @Nullable String ifMatch) {
        var entry = desk.take(who, register, id, EntryAct.AMEND, ifMatch);
        if (!who.requirePerson().equals(entry.account())) {
            throw new NotAllowed();
        }
        entry.consent(Deed.of(who, clock.instant()));
        return desk.put(entry, who, "ENTRY_CONSENTED");
    }

    /** Nothing but that he consents. */
    public record ConsentRequest() {}
}
