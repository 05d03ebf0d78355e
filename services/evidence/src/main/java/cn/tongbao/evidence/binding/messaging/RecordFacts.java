package cn.tongbao.evidence.binding.messaging;

import cn.tongbao.evidence.binding.Attachment;
import cn.tongbao.evidence.binding.Grant;
import cn.tongbao.evidence.binding.WentAlong;
import cn.tongbao.evidence.custody.CustodyEntry;
import cn.tongbao.evidence.seal.FileId;
import cn.tongbao.evidence.seal.RecordKind;
import cn.tongbao.evidence.seal.RecordRef;
import cn.tongbao.platform.identity.Audience;
import cn.tongbao.platform.outbox.Event;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Reads what the services of records say about their files; members they add later are ignored. */
final class RecordFacts {

    private RecordFacts() {}

    static Attachment attachment(Event event) {
        var data = event.data();
        return new Attachment(
                grant(event),
                data.required("sha256").stringValue(),
                data.path("by").asString(null));
    }

    static Grant grant(Event event) {
        var data = event.data();
        return new Grant(
                new FileId(UUID.fromString(data.required("evidenceId").stringValue())),
                new RecordRef(
                        RecordKind.valueOf(data.required("recordKind").stringValue()),
                        data.required("record").stringValue()),
                data.required("recordVersion").longValue(),
                Audience.of(
                        data.required("audience")
                                .valueStream()
                                .map(JsonNode::stringValue)
                                .toList()));
    }

    /** How the file went from office to office with its record. */
    static List<WentAlong> handOvers(Event event) {
        return event.data()
                .path("handOvers")
                .valueStream()
                .map(moved ->
                        new WentAlong(
                                moved.required("toOfficeId").stringValue(),
                                new CustodyEntry.HandOver(
                                        moved.required("id").stringValue(),
                                        moved.required("fromOfficeId").stringValue(),
                                        moved.path("request").asString(null))))
                .toList();
    }
}
