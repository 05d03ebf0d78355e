package cn.tongbao.platform.outbox.inbox;

import cn.tongbao.platform.outbox.Event;
import cn.tongbao.platform.outbox.EventBatchHandler;
import cn.tongbao.platform.outbox.EventHandler;
import cn.tongbao.platform.outbox.Handling;
import java.util.List;
import org.slf4j.MDC;

/** All handlers of this service, single and by the batch. */
record Handlers(List<EventHandler> single, List<EventBatchHandler> batch) {

    private static final String TRACEPARENT = "traceparent";
    private static final String TRACE_ID = "traceId";

    Handlers {
        single = List.copyOf(single);
        batch = List.copyOf(batch);
    }

    boolean none() {
        return single.isEmpty() && batch.isEmpty();
    }

    boolean takeBatches() {
        return !batch.isEmpty();
    }

    boolean want(Event event) {
        return single.stream().anyMatch(handler -> handler.types().contains(event.type()))
                || batch.stream().anyMatch(handler -> handler.types().contains(event.type()));
    }

    void handle(List<Event> events) {
        for (EventBatchHandler handler : batch) {
            List<Event> wanted =
                    events.stream()
                            .filter(event -> handler.types().contains(event.type()))
                            .toList();
            if (!wanted.isEmpty()) {
                handler.handle(wanted);
            }
        }
        events.forEach(this::handleSingly);
    }

    private void handleSingly(Event event) {
        List<EventHandler> wanting =
                single.stream().filter(handler -> handler.types().contains(event.type())).toList();
        if (wanting.isEmpty()) {
            return;
        }
        inTraceOf(
                event,
                () ->
                        Handling.of(
                                event.id(),
                                () -> wanting.forEach(handler -> handler.handle(event))));
    }

    private static void inTraceOf(Event event, Runnable handling) {
        String traceparent = event.traceparent();
        if (traceparent == null) {
            handling.run();
            return;
        }
        String[] parts = traceparent.split("-", -1);
        try (var _ = MDC.putCloseable(TRACEPARENT, traceparent);
                var _ = MDC.putCloseable(TRACE_ID, parts.length > 1 ? parts[1] : traceparent)) {
            handling.run();
        }
    }
}
