package cn.tongbao.platform.outbox.republish;

import cn.tongbao.platform.outbox.republish.Republishing.Walk;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/**
 * Lets an administrator have everything, or one kind of aggregate, restated, and see how far it is.
 */
@Endpoint(id = "republish")
class RepublishEndpoint {

    private final Republishing republishing;

    RepublishEndpoint(Republishing republishing) {
        this.republishing = republishing;
    }

    /** Begins; answers at once with how the walks stand. */
    @WriteOperation
    SortedMap<String, Walk> begin(@Nullable String aggregateType) {
        return republishing.begin(aggregateType);
    }

    /** How the walks stand. */
    @ReadOperation
    SortedMap<String, Walk> walks() {
        return republishing.walks();
    }
}
