package cn.tongbao.liaison.office;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Bodies of requests, with sensible values where a test does not care. */
final class OfficeBodies {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private OfficeBodies() {}

    static ObjectNode office(String id, String regionCode, @Nullable String parentId) {
        ObjectNode body = JSON.createObjectNode();
        body.put("id", id)
                .put("type", "SAMR")
                .put("name", "Market Regulation Bureau " + id)
                .put("nameZh", "市场监督管理局" + id)
                .put("level", level(regionCode))
                .put("regionCode", regionCode)
                .put("parentId", parentId);
        body.putArray("competence").add("TRADEMARK");
        body.putArray("hotlines").add("12315");
        body.putArray("contacts")
                .addObject()
                .put("role", "Receiving department")
                .put("phone", "010-0000")
                .put("email", "desk@samr.example.cn")
                .put("dutyHours", "Mon-Fri 9-17");
        return body;
    }

    private static String level(String regionCode) {
        if (regionCode.equals("000000")) {
            return "NATIONAL";
        }
        return regionCode.endsWith("0000") ? "PROVINCIAL" : "COUNTY";
    }

    static ObjectNode closure(@Nullable String successorId) {
        return JSON.createObjectNode().put("successorId", successorId);
    }
}
