package cn.tongbao.mediation.referral;

import cn.tongbao.mediation.record.Roles;
import cn.tongbao.platform.identity.NotReadable;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.Cursor;
import cn.tongbao.platform.web.Page;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The secretary looks which cases wait for his body to open a mediation. */
@Service
public class ListingReferrals {

    private final Referrals referrals;

    ListingReferrals(Referrals referrals) {
        this.referrals = referrals;
    }

    /** One page of them, the oldest first. */
    @Transactional(readOnly = true)
    public Page<Referral> list(Subject who, @Nullable String cursor, @Nullable Integer limit) {
        var office = who.office();
        if (!who.has(Roles.SECRETARY) || office == null) {
            throw new NotReadable();
        }
        var most = Cursor.limit(limit);
        var keys = Cursor.decode(cursor, 2);
        var found =
                referrals.waiting(
                        office, instant(keys), keys.isEmpty() ? "" : keys.get(1), most + 1);
        var page = found.subList(0, Math.min(most, found.size()));
        return new Page<>(
                page,
                found.size() > most
                        ? Cursor.encode(
                                page.getLast().referredAt().toString(),
                                page.getLast().caseReference())
                        : null);
    }

    private static @Nullable OffsetDateTime instant(List<String> keys) {
        return keys.isEmpty() ? null : Cursor.instant(keys.getFirst()).atOffset(ZoneOffset.UTC);
    }
}
