package cn.tongbao.bench;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * One case from the citizen's tip to the agency's outcome: submit, accept, find it by search,
 * dispatch, acknowledge, conclude.
 */
final class Lifecycle implements Journey {

    private static final long GIVE_UP_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final String OFFICE = "SAMR-340000";

    private final Http http;
    private final People.Team intake;
    private final People.Team routing;
    private final People.Team agency;

    Lifecycle(Http http, People.Team intake, People.Team routing, People.Team agency) {
        this.http = http;
        this.intake = intake;
        this.routing = routing;
        this.agency = agency;
    }

    /** Runs it; what is timed is how long the accepted tip took to be found as a case. */
    @Override
    public Timed run() throws InterruptedException {
        var submitted =
                http.postOnce("/api/v1/tips", tip(), UUID.randomUUID().toString())
                        .expect(201)
                        .json();
        var tip = submitted.path("reference").asString();
        var officer = intake.next();
        var etag = http.get("/api/v1/tips/" + tip, officer).expect(200).etag();
        http.post("/api/v1/tips/" + tip + "/acceptance", officer, Map.of(), etag).expect(200);
        var accepted = System.nanoTime();
        var router = routing.next();
        var reference = found(tip, router, accepted);
        var visible = System.nanoTime() - accepted;

        var path = "/api/v1/cases/" + reference;
        etag = http.get(path, router).expect(200).etag();
        var dispatch =
                http.post(
                                path + "/dispatches",
                                router,
                                Map.of("officeId", OFFICE, "kind", "ENFORCEMENT", "note", "请办理"),
                                etag)
                        .expect(201)
                        .json()
                        .path("dispatchId")
                        .asString();
        var agent = agency.next();
        act(path, dispatch, agent, "acknowledgement", Map.of());
        act(
                path,
                dispatch,
                agent,
                "conclusion",
                Map.of("outcomes", List.of(Map.of("type", "ORDER_TO_STOP")), "summary", "已责令停止"));
        return new Timed("found by search", visible);
    }

    private void act(String path, String dispatch, String agent, String act, Object body) {
        var read = http.get(path, agent).expect(200).json();
        for (var one : read.path("dispatches")) {
            if (one.path("dispatchId").asString().equals(dispatch)) {
                http.post(
                                path + "/dispatches/" + dispatch + "/" + act,
                                agent,
                                body,
                                "\"" + one.path("version").asString() + "\"")
                        .expect(200);
                return;
            }
        }
        throw new IllegalStateException("dispatch " + dispatch + " is not in the agency's view");
    }

    private String found(String tip, String router, long accepted) throws InterruptedException {
        while (System.nanoTime() - accepted < GIVE_UP_NANOS) {
            var hits =
                    http.get("/api/v1/search?kind=CASE&limit=1&q=" + tip, router)
                            .expect(200)
                            .json();
            if (hits.path("total").asInt() > 0) {
                return hits.at("/items/0/reference").asString();
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new IllegalStateException("case of " + tip + " was not found within 30 s");
    }

    private static Map<String, Object> tip() {
        return Map.of(
                "kind", "REPORT",
                "language", "zh",
                "title", "多家网店销售假冒品牌冰箱",
                "description", "在多家网店购买的品牌冰箱经售后鉴定为假冒产品，外包装和能效标识与正品不符，发货地为宿州。",
                "rightType", "TRADEMARK",
                "infringementTypes", List.of("COUNTERFEIT_MARK_GOODS", "SALE_OF_COUNTERFEIT_GOODS"),
                "tags", List.of("ONLINE_SHOP"),
                "regionCode", "341300",
                "suspects",
                        List.of(Map.of("name", "优选家电专营店", "url", "https://shop.example.cn/s/1")),
                "reporter", Map.of("anonymous", true));
    }
}
