package cn.tongbao.caserouting.handover;

import cn.tongbao.caserouting.casefile.CaseDesk;
import cn.tongbao.caserouting.casefile.CaseFile;
import cn.tongbao.caserouting.casefile.Deed;
import cn.tongbao.caserouting.casefile.Limits;
import cn.tongbao.caserouting.handover.Transfer.Outcome;
import cn.tongbao.caserouting.office.Centres;
import cn.tongbao.caserouting.office.Office;
import cn.tongbao.caserouting.office.Offices;
import cn.tongbao.platform.offices.Succession;
import cn.tongbao.platform.outbox.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A case follows the request that another region take it over. Whether it can go is said as soon as
 * the request is heard of; it goes when the office asked has accepted, whole and at once. Every
 * request gets an answer that it can show.
 */
@Service
public class TransferringCase {

    private static final String ACTOR = "liaison";
    private static final String AUDITED = "CASE_TRANSFERRED";

    private final Transfers transfers;
    private final CaseDesk desk;
    private final Offices offices;
    private final Centres centres;
    private final Succession succession;
    private final Limits limits;
    private final Outbox outbox;
    private final Clock clock;

    TransferringCase(
            Transfers transfers,
            CaseDesk desk,
            Offices offices,
            Centres centres,
            Succession succession,
            Limits limits,
            Outbox outbox,
            Clock clock) {
        this.transfers = transfers;
        this.desk = desk;
        this.offices = offices;
        this.centres = centres;
        this.succession = succession;
        this.limits = limits;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Takes the news of a request over; what is older than known, or settled, changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(TransferRequest said) {
        // The case is locked first, so that two requests for it are looked at one after the other.
        var file = desk.takeIfThere(said.caseReference());
        var before = transfers.lock(said.reference()).orElse(null);
        if (before != null && before.heard() >= said.version()) {
            return;
        }
        if (before != null && before.status().settled()) {
            transfers.put(before.hearing(said.version()));
            return;
        }
        var found = said.ended() ? ended() : checked(said, file);
        var next = Transfer.of(said, before, found);
        if (before != null && next.says(before)) {
            transfers.put(before.hearing(said.version()));
            return;
        }
        transfers.put(next);
        outbox.append(List.of(TransferEvents.event(next)));
    }

    private Outcome ended() {
        return new Outcome(TransferStatus.ENDED, null, null, null, clock.instant());
    }

    private Outcome checked(TransferRequest said, Optional<CaseFile> file) {
        var at = clock.instant();
        var asking = office(succession.standing(said.fromOfficeId()));
        var asked = office(succession.standing(said.toOfficeId()));
        if (file.isEmpty() || !centres.speaksFor(asking, office(file.get().keeperId()))) {
            return Outcome.refused(TransferRefusal.CASE_UNKNOWN, at);
        }
        return checked(said, file.get(), asked, at);
    }

    private Outcome checked(TransferRequest said, CaseFile file, Office asked, Instant at) {
        if (!file.status().running()) {
            return Outcome.refused(TransferRefusal.CASE_CLOSED, at);
        }
        if (anotherRuns(said)) {
            return Outcome.refused(TransferRefusal.TRANSFER_RUNNING, at);
        }
        var keeper = file.keeperId();
        var receiver = receiver(asked, file);
        if (receiver == null) {
            return Outcome.refused(TransferRefusal.NO_RECEIVER, at);
        }
        if (receiver.id().equals(keeper)) {
            return Outcome.refused(TransferRefusal.KEPT_ALREADY, at);
        }
        if (said.accepted()) {
            var place = centres.placeWithin(asked, file.content().regionCode());
            file.keeping(new Deed(ACTOR, said.toOfficeId(), at), limits)
                    .transfer(said.reference(), receiver.id(), place);
            desk.put(file, AUDITED);
        }
        return new Outcome(
                said.accepted() ? TransferStatus.DONE : TransferStatus.NOTED,
                null,
                keeper,
                receiver.id(),
                at);
    }

    /** The centre that takes it; it hands its cases over only after this one is among them. */
    private @Nullable Office receiver(Office asked, CaseFile file) {
        var place = file.content().regionCode();
        Office receiver;
        do {
            receiver = centres.receiving(asked, place, file.keeperId()).orElse(null);
            if (receiver == null) {
                return null;
            }
            succession.hold(receiver.id());
        } while (!office(receiver.id()).open());
        return receiver;
    }

    /** A request that goes on at another office takes the place of the one that it continues. */
    private boolean anotherRuns(TransferRequest said) {
        var running = running(said);
        if (running == null) {
            return false;
        }
        if (!running.request().equals(said.continues())) {
            return true;
        }
        transfers.put(running.ended());
        return false;
    }

    private @Nullable Transfer running(TransferRequest said) {
        return transfers
                .runningOf(said.caseReference())
                .filter(other -> !other.request().equals(said.reference()))
                .orElse(null);
    }

    private Office office(String id) {
        return offices.find(id).orElseThrow(() -> new UnknownOffice(id));
    }
}
