package cn.tongbao.liaison.office;

import cn.tongbao.platform.web.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * One participating body. Decides what may happen to it and answers with the event; who may ask for
 * it and whether its superior fits is for the use case, which sees the other offices.
 *
 * @param id its name for good
 * @param details what it is
 * @param status where it stands
 * @param successor who took over, once closed
 * @param version counts its changes from 1
 */
public record Office(
        OfficeId id,
        OfficeDetails details,
        OfficeStatus status,
        @Nullable OfficeId successor,
        long version) {

    static OfficeEvent.Registered register(OfficeId id, OfficeDetails details) {
        return new OfficeEvent.Registered(new Office(id, details, OfficeStatus.OPEN, null, 1));
    }

    OfficeEvent.Changed change(OfficeDetails changed) {
        requireOpen();
        return new OfficeEvent.Changed(new Office(id, changed, status, successor, version + 1));
    }

    OfficeEvent.Closed close(OfficeId heir) {
        requireOpen();
        return new OfficeEvent.Closed(
                new Office(id, details, OfficeStatus.CLOSED, heir, version + 1));
    }

    String type() {
        return details.type();
    }

    String region() {
        return details.regionCode();
    }

    boolean open() {
        return status == OfficeStatus.OPEN;
    }

    void requireOpen() {
        if (status.last()) {
            throw new ProblemException(OfficeProblem.OFFICE_CLOSED, id.value());
        }
    }
}
