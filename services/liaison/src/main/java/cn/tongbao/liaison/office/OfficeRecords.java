package cn.tongbao.liaison.office;

import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.AuditTrail;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down what was decided: the office, its history, the audit row and the events. */
@Component
class OfficeRecords {

    private static final String KIND = "OFFICE";

    private final Offices offices;
    private final AuditTrail audit;
    private final OfficePublication publication;

    OfficeRecords(Offices offices, AuditTrail audit, OfficePublication publication) {
        this.offices = offices;
        this.audit = audit;
        this.publication = publication;
    }

    void record(Subject who, List<? extends OfficeEvent> events) {
        record(who, events, null);
    }

    /**
     * The same for a change that somebody gave a reason for.
     *
     * @param reason kept with the office that closed
     */
    void record(Subject who, List<? extends OfficeEvent> events, @Nullable String reason) {
        for (OfficeEvent event : events) {
            String act = store(event);
            offices.remember(event, act, who, event instanceof OfficeEvent.Closed ? reason : null);
            audit.record(who, KIND + "_" + act, KIND, idOf(event), null);
        }
        publication.publish(events);
    }

    private String store(OfficeEvent event) {
        return switch (event) {
            case OfficeEvent.Registered(Office office) -> {
                offices.insert(office);
                yield "REGISTERED";
            }
            case OfficeEvent.Changed(Office office) -> {
                offices.update(office);
                yield "CHANGED";
            }
            case OfficeEvent.Closed(Office office) -> {
                offices.update(office);
                yield "CLOSED";
            }
            case OfficeEvent.Restated _ ->
                    throw new IllegalArgumentException("a restated office has not changed");
        };
    }

    private static String idOf(OfficeEvent event) {
        return event.office().id().value();
    }
}
