package cn.tongbao.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What tests begin with. */
public final class Mother {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Mother() {}

    /** The offices that tests know of. */
    public static List<ObjectNode> offices() {
        return List.of(
                office("COURT-110108", "COURT", "COUNTY", "110108", "COURT-110000-01"),
                office("COURT-110000-01", "COURT", "CITY", "110000", "COURT-110000"),
                office("COURT-110000", "COURT", "PROVINCIAL", "110000", "COURT-000000"),
                office("COURT-310115", "COURT", "COUNTY", "310115", null),
                office("SAMR-110000", "SAMR", "PROVINCIAL", "110000", null),
                office("MEDI-110000", "MEDI", "PROVINCIAL", "110000", null),
                office("PROT-110000", "PROT", "PROVINCIAL", "110000", null));
    }

    /** An office as liaison tells of it. */
    public static ObjectNode office(
            String id, String type, String level, String region, @Nullable String parent) {
        var office = JSON.createObjectNode();
        office.put("id", id)
                .put("type", type)
                .put("name", "Office " + id)
                .put("nameZh", "机构 " + id)
                .put("level", level)
                .put("regionCode", region)
                .put("parentId", parent)
                .put("status", "OPEN");
        return office;
    }
}
