package cn.tongbao.platform.outbox;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A handler that keeps what it got, once that is certain: as a database would. */
public class Collecting implements EventHandler {

    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final Set<String> types;

    /** Wants changed things. */
    public Collecting() {
        this(Things.CHANGED);
    }

    /** Wants these types. */
    public Collecting(String... types) {
        this.types = Set.of(types);
    }

    @Override
    public Set<String> types() {
        return types;
    }

    @Override
    public void handle(Event event) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        events.add(event);
                    }
                });
    }

    /** What came so far. */
    public List<Event> events() {
        return List.copyOf(events);
    }

    /** What came last of a thing. */
    public Event lastOf(String id) {
        return events.stream()
                .filter(event -> event.subject().equals("ref-" + id))
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    /** The versions that came of a thing, in the order of their coming. */
    public List<Long> versionsOf(String id) {
        return events.stream()
                .filter(event -> event.subject().equals("ref-" + id))
                .map(Event::aggregateVersion)
                .toList();
    }
}
