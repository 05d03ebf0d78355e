package cn.tongbao.directory.sharing;

import cn.tongbao.directory.office.Office;
import cn.tongbao.directory.record.Changes;
import cn.tongbao.platform.identity.Audience;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.Deed;
import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request for a person of another region: the aggregate. Whoever changes it holds its row locked,
 * so versions only count up.
 */
final class Sharing {

    static final String RECORD_KIND = "SHARING";
    static final String REQUESTED = "sharing.requested.v1";
    static final String GRANTED = "sharing.granted.v1";
    static final String REFUSED = "sharing.refused.v1";
    static final String CHANGED = "sharing.changed.v1";
    static final String RESTATED = "sharing.restated.v1";

    /** The act, in the history, of an office that closed. */
    static final String HANDED_OVER = "HANDED_OVER";

    private final String reference;
    private String officeId;
    private String regionCode;
    private Lent lent;
    private final String requestedBy;
    private final Instant requestedAt;
    private Purpose purpose;
    private long version;
    private SharingStatus status;
    private Instant updatedAt;
    private @Nullable Saying decision;
    private @Nullable Saying ending;

    private transient Changes changes = new Changes();

    @JsonCreator
    private Sharing(
            String reference,
            String officeId,
            String regionCode,
            Lent lent,
            String requestedBy,
            Instant requestedAt,
            Purpose purpose,
            long version,
            SharingStatus status,
            Instant updatedAt,
            @Nullable Saying decision,
            @Nullable Saying ending) {
        this.reference = reference;
        this.officeId = officeId;
        this.regionCode = regionCode;
        this.lent = lent;
        this.requestedBy = requestedBy;
        this.requestedAt = requestedAt;
        this.purpose = purpose;
        this.version = version;
        this.status = status;
        this.updatedAt = updatedAt;
        this.decision = decision;
        this.ending = ending;
    }

    /** A body asks for him. */
    static Sharing request(
            String reference,
            String officeId,
            String regionCode,
            Lent lent,
            Purpose purpose,
            Deed deed) {
        var sharing =
                new Sharing(
                        reference,
                        officeId,
                        regionCode,
                        lent,
                        deed.person(),
                        deed.at(),
                        purpose,
                        1,
                        SharingStatus.REQUESTED,
                        deed.at(),
                        null,
                        null);
        sharing.changes.note("REQUESTED", deed, Map.of("member", lent.memberId()));
        sharing.changes.tell(REQUESTED);
        return sharing;
    }

    /** He is lent for the case, under conditions, at most for the time asked for. */
    void grant(@Nullable String conditions, @Nullable LocalDate until, Deed deed) {
        move(SharingTrigger.GRANT, "GRANTED", GRANTED, deed);
        decision = saying(conditions, deed);
        if (until != null) {
            purpose = purpose.until(until);
        }
    }

    /** He is not. */
    void refuse(String reason, Deed deed) {
        move(SharingTrigger.REFUSE, "REFUSED", REFUSED, deed);
        decision = saying(reason, deed);
    }

    /** The body that asked needs him no more. */
    void withdraw(String reason, Deed deed) {
        move(SharingTrigger.WITHDRAW, "WITHDRAWN", CHANGED, deed);
        ending = saying(reason, deed);
    }

    /** The grant is taken back; an engagement that came of it goes on. */
    void revoke(String reason, Deed deed) {
        move(SharingTrigger.REVOKE, "REVOKED", CHANGED, deed);
        ending = saying(reason, deed);
    }

    /** Another office goes on wherever the closed one stood. */
    void handOver(String closed, Office heir, Deed deed) {
        changes.note(HANDED_OVER, deed, Map.of("fromOfficeId", closed, "toOfficeId", heir.id()));
        changes.tell(CHANGED);
        if (officeId.equals(closed)) {
            officeId = heir.id();
            regionCode = heir.regionCode();
        }
        if (closed.equals(lent.holderOfficeId())) {
            lent = lent.heldBy(heir.id());
        }
        version++;
        updatedAt = deed.at();
    }

    /** Makes sure that this can happen now. */
    void require(SharingTrigger trigger) {
        status.on(trigger);
    }

    private void move(SharingTrigger trigger, String act, String event, Deed deed) {
        var transition = status.on(trigger);
        changes.note(act, transition, deed, Map.of());
        changes.tell(event);
        status = transition.target();
        version++;
        updatedAt = deed.at();
    }

    private static Saying saying(@Nullable String text, Deed deed) {
        return new Saying(text, deed.person(), deed.office(), deed.at());
    }

    /** Who sees it: the body that asks, the one that decides, and himself. */
    Audience audience() {
        var audience = Audience.none().office(officeId);
        var holder = lent.holderOfficeId();
        audience =
                holder == null
                        ? audience.and(Audience.none().place(lent.regionCode()))
                        : audience.office(holder);
        return lent.person() == null ? audience : audience.person(lent.person());
    }

    /** Whether the subject is he who is asked for. */
    boolean about(Subject who) {
        return lent.person() != null && lent.person().equals(who.person());
    }

    String reference() {
        return reference;
    }

    String officeId() {
        return officeId;
    }

    String regionCode() {
        return regionCode;
    }

    Lent lent() {
        return lent;
    }

    String requestedBy() {
        return requestedBy;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    Purpose purpose() {
        return purpose;
    }

    long version() {
        return version;
    }

    SharingStatus status() {
        return status;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    @Nullable Saying decision() {
        return decision;
    }

    @Nullable Saying ending() {
        return ending;
    }

    Changes changes() {
        return changes;
    }
}
