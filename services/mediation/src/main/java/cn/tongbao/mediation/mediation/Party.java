package cn.tongbao.mediation.mediation;

import cn.tongbao.platform.records.attachment.RecordFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A party to a mediation.
 *
 * @param id within the mediation, {@code P1} and so on
 * @param role code of the party roles
 * @param kind code of the party kinds
 * @param domicileRegionCode where it lives or has its seat
 * @param email for invitations; it stays in this record
 * @param representatives names of those who speak for it
 * @param seats who acts for it with an account
 * @param consent what it said to mediating, once it did
 * @param choice the mediator it chose
 * @param waivedAt when it waived the mediator's disclosed interest
 */
public record Party(
        String id,
        String role,
        String name,
        String kind,
        @Nullable String domicileRegionCode,
        @Nullable String email,
        List<Representative> representatives,
        List<Seat> seats,
        @Nullable Consent consent,
        @Nullable String choice,
        @Nullable Instant waivedAt) {

    /** Copies the lists. */
    public Party {
        representatives = List.copyOf(representatives);
        seats = List.copyOf(seats);
    }

    /** Whether this person acts for it. */
    public boolean seats(@Nullable String person) {
        return person != null && seats.stream().anyMatch(seat -> seat.person().equals(person));
    }

    /** Whether it agreed to mediate. */
    public boolean consents() {
        return consent != null && consent.agrees();
    }

    Party seated(Seat seat) {
        var more = new ArrayList<>(seats);
        more.add(seat);
        return new Party(
                id,
                role,
                name,
                kind,
                domicileRegionCode,
                email,
                representatives,
                more,
                consent,
                choice,
                waivedAt);
    }

    Party saying(Consent said) {
        return new Party(
                id,
                role,
                name,
                kind,
                domicileRegionCode,
                email,
                representatives,
                seats,
                said,
                choice,
                waivedAt);
    }

    Party choosing(@Nullable String mediator) {
        return new Party(
                id,
                role,
                name,
                kind,
                domicileRegionCode,
                email,
                representatives,
                seats,
                consent,
                mediator,
                waivedAt);
    }

    Party waiving(@Nullable Instant at) {
        return new Party(
                id,
                role,
                name,
                kind,
                domicileRegionCode,
                email,
                representatives,
                seats,
                consent,
                choice,
                at);
    }

    /**
     * Somebody who speaks for a party.
     *
     * @param authority {@code GENERAL} or {@code SPECIAL}; only the latter may settle and sign
     */
    public record Representative(String name, @Nullable String authority) {}

    /**
     * Somebody who acts for a party with an account.
     *
     * @param agent whether he does so under an authorisation
     * @param authorisation the paper that says so
     */
    public record Seat(
            String person, boolean agent, @Nullable RecordFile authorisation, Instant at) {}

    /**
     * What a party said to mediating.
     *
     * @param paper the signed paper, where it did not say so itself
     */
    public record Consent(boolean agrees, Instant at, String by, @Nullable RecordFile paper) {}
}
