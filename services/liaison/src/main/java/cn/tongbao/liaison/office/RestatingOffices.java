package cn.tongbao.liaison.office;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the register again, part by part, for consumers that are new or were reset. */
@Service
public class RestatingOffices {

    private final Offices offices;
    private final OfficePublication publication;

    RestatingOffices(Offices offices, OfficePublication publication) {
        this.offices = offices;
        this.publication = publication;
    }

    /** Restates the next offices; answers the last one's id, or null when none was left. */
    @Transactional
    public @Nullable String restateAfter(@Nullable String lastId, int limit) {
        List<Office> next = offices.after(lastId, limit);
        publication.publish(next.stream().map(OfficeEvent.Restated::new).toList());
        return next.isEmpty() ? null : next.getLast().id().value();
    }
}
