package cn.tongbao.platform.outbox.relay;

import cn.tongbao.platform.outbox.OutboxSettings;
import cn.tongbao.platform.outbox.relay.Outcome.Failure;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * One stretch of work on a lane, in one short transaction: take the lane, publish its next events,
 * delete what was confirmed, let what failed pause or park.
 */
class LaneWork {

    private static final Logger LOG = LoggerFactory.getLogger(LaneWork.class);

    /** How a stretch ended. */
    enum End {
        /** The lane is empty for now. */
        EMPTY,
        /** There may be more. */
        MORE,
        /** Another instance works on the lane. */
        TAKEN,
        /** The broker is not there. */
        BROKER_GONE
    }

    private final TransactionOperations transaction;
    private final OutboxRows rows;
    private final Broker broker;
    private final OutboxMeters meters;
    private final OutboxSettings.Relay settings;

    LaneWork(
            TransactionOperations transaction,
            OutboxRows rows,
            Broker broker,
            OutboxMeters meters,
            OutboxSettings.Relay settings) {
        this.transaction = transaction;
        this.rows = rows;
        this.broker = broker;
        this.meters = meters;
        this.settings = settings;
    }

    End stretch(int lane, EventPublisher publisher) {
        End end = transaction.execute(status -> inTransaction(lane, publisher));
        return end == null ? End.EMPTY : end;
    }

    private End inTransaction(int lane, EventPublisher publisher) {
        if (!rows.lock(lane)) {
            return End.TAKEN;
        }
        List<OutboxRow> batch = rows.next(lane, settings.batch());
        if (batch.isEmpty()) {
            return End.EMPTY;
        }
        Outcome outcome = publisher.publish(batch);
        rows.delete(lane, outcome.confirmed());
        outcome.failures().forEach(failure -> note(lane, failure));
        meters.published(outcome.confirmed().size());
        String gone = outcome.brokerGone();
        if (gone != null) {
            broker.noteAway(gone);
            return End.BROKER_GONE;
        }
        return batch.size() < settings.batch() ? End.EMPTY : End.MORE;
    }

    private void note(int lane, Failure failure) {
        OutboxRow row = failure.row();
        meters.failed(row.type());
        int attempts = row.attempts() + 1;
        boolean parks =
                failure.fault() == Outcome.Fault.ITS_OWN && attempts >= settings.parkAfter();
        if (parks) {
            rows.park(lane, row, failure.reason());
            LOG.atError()
                    .addKeyValue("event", row.eventId())
                    .addKeyValue("type", row.type())
                    .addKeyValue("reason", failure.reason())
                    .log("An event is parked; later ones of its aggregate wait behind it");
            return;
        }
        int most =
                failure.fault() == Outcome.Fault.ITS_OWN
                        ? Integer.MAX_VALUE
                        : Math.max(1, settings.parkAfter() - 1);
        rows.pause(lane, row, failure.reason(), most, settings.longestPause());
        LOG.atWarn()
                .addKeyValue("event", row.eventId())
                .addKeyValue("type", row.type())
                .addKeyValue("attempt", attempts)
                .addKeyValue("reason", failure.reason())
                .log("An event could not be published and pauses");
    }
}
