package cn.tongbao.liaison.office.messaging;

import cn.tongbao.liaison.office.RestatingOffices;
import cn.tongbao.platform.outbox.Republisher;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets the operators' republish command reach the register. */
@Component
class OfficeRepublisher implements Republisher {

    private final RestatingOffices restating;

    OfficeRepublisher(RestatingOffices restating) {
        this.restating = restating;
    }

    @Override
    public String aggregateType() {
        return OfficeEvents.AGGREGATE;
    }

    @Override
    public @Nullable String republishAfter(@Nullable String lastId, int limit) {
        return restating.restateAfter(lastId, limit);
    }
}
