package cn.tongbao.evidence.auditheads.messaging;

import cn.tongbao.platform.outbox.Event;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Heads as services tell them. */
final class ToldHeadsMother {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ToldHeadsMother() {}

    static Event head(String service, long count, String hash, Instant at) {
        return new Event(
                UUID.randomUUID(),
                "audit.head.v1",
                service,
                service,
                at,
                count,
                Set.of(),
                JSON.valueToTree(
                        Map.of(
                                "service",
                                service,
                                "count",
                                count,
                                "hash",
                                hash,
                                "at",
                                at.toString())),
                null,
                null);
    }
}
