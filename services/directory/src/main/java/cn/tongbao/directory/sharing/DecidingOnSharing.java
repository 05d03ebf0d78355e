package cn.tongbao.directory.sharing;

import cn.tongbao.directory.record.Texts;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.Deed;
import cn.tongbao.platform.web.Checks;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The body that holds a person grants him for the case, with conditions, or refuses with the
 * reason, and may take back what it granted; the body that asked may withdraw.
 */
@Service
public class DecidingOnSharing {

    private final SharingDesk desk;
    private final Clock clock;

    DecidingOnSharing(SharingDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** He is lent. */
    @Transactional
    public SharingView grant(
            Subject who, String reference, @Nullable String ifMatch, GrantRequest request) {
        var sharing = desk.take(who, reference, SharingAct.DECIDE, ifMatch);
        sharing.require(SharingTrigger.GRANT);
        var until = request.until();
        new Checks()
                .text("/conditions", request.conditions(), Texts.MOST)
                .that(
                        until == null || !until.isBefore(sharing.purpose().from()),
                        "/until",
                        "BEFORE_BEGIN")
                .that(
                        until == null || !until.isAfter(sharing.purpose().until()),
                        "/until",
                        "BEYOND_REQUEST")
                .raise();
        sharing.grant(request.conditions(), until, Deed.of(who, clock.instant()));
        return desk.put(sharing, who);
    }

    /** He is not. */
    @Transactional
    public SharingView refuse(
            Subject who, String reference, @Nullable String ifMatch, ReasonRequest request) {
        var sharing = desk.take(who, reference, SharingAct.DECIDE, ifMatch);
        sharing.require(SharingTrigger.REFUSE);
        sharing.refuse(reason(request), Deed.of(who, clock.instant()));
        return desk.put(sharing, who);
    }

    /** The grant is taken back. */
    @Transactional
    public SharingView revoke(
            Subject who, String reference, @Nullable String ifMatch, ReasonRequest request) {
        var sharing = desk.take(who, reference, SharingAct.DECIDE, ifMatch);
        sharing.require(SharingTrigger.REVOKE);
        sharing.revoke(reason(request), Deed.of(who, clock.instant()));
        return desk.put(sharing, who);
    }

    /** The body that asked needs him no more, whether he was granted or not. */
    @Transactional
    public SharingView withdraw(
            Subject who, String reference, @Nullable String ifMatch, ReasonRequest request) {
        var sharing = desk.take(who, reference, SharingAct.ASK, ifMatch);
        sharing.require(SharingTrigger.WITHDRAW);
        sharing.withdraw(reason(request), Deed.of(who, clock.instant()));
        return desk.put(sharing, who);
    }

    private static String reason(ReasonRequest request) {
        new Checks()
                .required("/reason", request.reason())
                .text("/reason", request.reason(), Texts.MOST)
                .raise();
        return Texts.given(request.reason());
    }

    /**
     * Under which conditions he is lent.
     *
     * @param until the last day, if it is to be earlier than was asked for
     */
    public record GrantRequest(@Nullable String conditions, @Nullable LocalDate until) {}

    /** Why. */
    public record ReasonRequest(@Nullable String reason) {}
}
