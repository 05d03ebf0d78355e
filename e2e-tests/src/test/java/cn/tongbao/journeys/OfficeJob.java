package cn.tongbao.journeys;

import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.node.ObjectNode;

/** An office of Beijing that a journey registers, so that it can be merged away again. */
record OfficeJob(String id) {

    static final String OFFICES = "/api/v1/offices";
    static final Caller MAINTAINER = AssistanceJob.BEIJING;

    /** Mentougou, where the demo data have no office. */
    private static final String PLACE = "110109";

    private static final int NUMBERS = 1_000_000;

    /** Registers one under an id of its own. */
    static OfficeJob register(String type, String superior, String name) {
        var number = ThreadLocalRandom.current().nextInt(NUMBERS);
        var id = "%s-%06d-99".formatted(type, number);
        MAINTAINER.postOnce(OFFICES, office(id, type, superior, name), Caller.newKey()).expect(201);
        return new OfficeJob(id);
    }

    static ObjectNode office(String id, String type, String superior, String name) {
        var office = Caller.JSON.createObjectNode();
        office.put("id", id).put("type", type).put("parentId", superior);
        office.put("name", "Office " + id).put("nameZh", name);
        office.put("level", "COUNTY").put("regionCode", PLACE);
        return office;
    }

    String path() {
        return OFFICES + "/" + id;
    }

    Answer mergedInto(String successor) {
        return MediationJob.actOn(
                        MAINTAINER,
                        path(),
                        "merger",
                        Map.of("intoId", successor, "reason", "机构改革，职责并入"))
                .expect(200);
    }
}
