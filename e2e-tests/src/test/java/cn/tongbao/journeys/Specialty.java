package cn.tongbao.journeys;

import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.node.ObjectNode;

/** What an institution appraises. Each journey has one of its own, so that its pool is known. */
record Specialty(String rightType, String appraisalKind, String technicalField) {

    private static final int CLASSES = 100;

    /** One that hardly anybody else has. */
    static Specialty anew(String rightType, String appraisalKind) {
        var random = ThreadLocalRandom.current();
        return new Specialty(
                rightType,
                appraisalKind,
                "%c%02d".formatted('A' + random.nextInt(8), random.nextInt(CLASSES)));
    }

    ObjectNode json() {
        return Caller.JSON
                .createObjectNode()
                .put("rightType", rightType)
                .put("appraisalKind", appraisalKind)
                .put("technicalField", technicalField);
    }
}
