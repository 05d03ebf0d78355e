package cn.tongbao.search;

import cn.tongbao.platform.identity.Audience;
import cn.tongbao.platform.outbox.Event;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Data of events, with sensible values where a test does not care. */
public final class Matters {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Matters() {}

    /** A tip of the Shanghai centre about a place. */
    public static Event tip(String reference, String region, String title) {
        return tip(1, tipData(reference, region, title));
    }

    /** A tip in a given version and state. */
    public static Event tip(long version, ObjectNode data) {
        Set<String> audience =
                Audience.none()
                        .office("PROT-310000")
                        .place(data.path("regionCode").stringValue())
                        .tokens();
        return Records.event("tip-intake", "tip.submitted.v1", version, audience, data);
    }

    /** The state of a tip. */
    public static ObjectNode tipData(String reference, String region, String title) {
        ObjectNode data = matter(reference, region, title, "RECEIVED");
        data.put("submittedAt", "2026-03-01T08:00:00Z");
        return data;
    }

    /** A case of the Shanghai centre, dispatched to the Shanghai market regulator. */
    public static Event caseFile(String reference, String region, String title, String tip) {
        ObjectNode data = matter(reference, region, title, "DISPATCHED");
        data.put("openedAt", "2026-03-01T09:00:00Z").put("updatedAt", "2026-03-02T00:30:00Z");
        data.putArray("tips").add(tip);
        ObjectNode dispatch = data.putArray("dispatches").addObject();
        dispatch.put("officeId", "SAMR-310000").put("note", "dispatchcanary");
        dispatch.putArray("materialRequests").addObject().put("text", "requestcanary");
        Set<String> audience =
                Audience.none()
                        .office("PROT-310000")
                        .office("SAMR-310000")
                        .place(region)
                        .place("310000")
                        .tokens();
        return Records.event("case-routing", "case.dispatched.v1", 3, audience, data);
    }

    /** An office. */
    public static Event office(String id, String region, String nameZh) {
        ObjectNode data = JSON.createObjectNode();
        data.put("id", id)
                .put("type", id.substring(0, id.indexOf('-')))
                .put("name", "Office " + id)
                .put("nameZh", nameZh)
                .put("level", "PROVINCIAL")
                .put("regionCode", region)
                .put("status", "OPEN");
        return Records.event("liaison", "office.registered.v1", 1, Set.of("public"), data);
    }

    private static ObjectNode matter(String reference, String region, String title, String status) {
        ObjectNode data = JSON.createObjectNode();
        data.put("reference", reference)
                .put("status", status)
                .put("title", title)
                .put("description", "在多家网店购买的品牌冰箱经知识产权保护中心鉴定为假冒产品")
                .put("rightType", "TRADEMARK")
                .put("regionCode", region);
        data.putArray("infringementTypes").add("COUNTERFEIT_MARK_GOODS");
        return data;
    }
}
