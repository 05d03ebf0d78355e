package cn.tongbao.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The institutions that the draws of a run are of: applied for, verified and listed through the
 * API, for a specialty of their own, so that every run draws from as many.
 */
final class Pool {

    /** How many are in it. */
    static final int SIZE = 30;

    /** What is asked for in a draw. */
    static final Map<String, String> SPECIALTY =
            Map.of(
                    "rightType", "PLANT_VARIETY",
                    "appraisalKind", "PLANT_VARIETIES",
                    "technicalField", "A01");

    private static final String INSTITUTIONS = "/api/v1/institutions";

    private final Http http;
    private final People.Team keepers;

    Pool(Http http, People.Team keepers) {
        this.http = http;
        this.keepers = keepers;
    }

    /** Lists those that are missing; who was listed by an earlier run stays. */
    void fill() {
        var query = new StringBuilder(INSTITUTIONS + "?limit=200");
        SPECIALTY.forEach((name, value) ->
                query.append('&')
                        .append(name)
                        .append('=')
                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        var listed = 0;
        for (var entry : http.get(query.toString(), null).expect(200).json().path("items")) {
            if (entry.path("selectable").asBoolean()) {
                listed++;
            }
        }
        for (int number = listed; number < SIZE; number++) {
            list(number);
        }
    }

    private void list(int number) {
        var applied =
                http.postOnce(
                                INSTITUTIONS,
                                keepers.next(),
                                application(number),
                                UUID.randomUUID().toString())
                        .expect(201);
        var path = INSTITUTIONS + "/" + applied.json().path("id").asString();
        var items = new ArrayList<Map<String, Object>>();
        for (var needed : applied.json().at("/inside/requirements")) {
            items.add(Map.of("code", needed.path("code").asString(), "met", true));
        }
        var verified =
                http.post(
                                path + "/verification",
                                keepers.next(),
                                Map.of("reason", "材料齐全", "items", items),
                                applied.etag())
                        .expect(200);
        http.post(
                        path + "/listing",
                        keepers.next(),
                        Map.of(
                                "reason",
                                "符合标准",
                                "notice",
                                Map.of("zh", "公告：列入名册", "en", "Entered in the register")),
                        verified.etag())
                .expect(200);
    }

    private static Map<String, Object> application(int number) {
        return Map.of(
                "nameZh", "植物新品种鉴定中心第" + (number + 1) + "所",
                "name", "Plant Variety Appraisal Centre No. " + (number + 1),
                "regionCode", "110108",
                "qualifications", List.of(Map.of("name", "司法鉴定许可证", "number", "110000-" + number)),
                "standards", List.of("植物新品种鉴定规范"),
                "staff", List.of(Map.of("name", "钱工程师", "title", "高级农艺师")),
                "specialties", List.of(SPECIALTY),
                "languages", List.of("zh"),
                "fees", "按件协商");
    }
}
