package cn.tongbao.bench;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One request for help between two regions from its sending to its completion: sent, received,
 * accepted, replied to, completed, with a look before each act of the office asked.
 */
final class AssistanceCourse implements Journey {

    private static final String REQUESTS = "/api/v1/assistance-requests";

    /** Kinds that need no case of their own. */
    private static final List<String> KINDS =
            List.of("INVESTIGATION", "EVIDENCE", "SERVICE", "INFORMATION");

    private final Http http;
    private final People.Team asking;
    private final People.Team asked;
    private final String askedOffice;
    private final AtomicInteger turn = new AtomicInteger();

    AssistanceCourse(Http http, People.Team asking, People.Team asked, String askedOffice) {
        this.http = http;
        this.asking = asking;
        this.asked = asked;
        this.askedOffice = askedOffice;
    }

    @Override
    public Timed run() {
        var began = System.nanoTime();
        var path = REQUESTS + "/" + send();
        var officer = asked.next();
        act(path, "/receipt", officer, Map.of());
        act(path, "/acceptance", officer, Map.of());
        act(path, "/replies", officer, Map.of("text", "已到现场核查，发货仓库位于本市。"));
        var done =
                act(
                        path,
                        "/completion",
                        officer,
                        Map.of("result", "FULFILLED", "text", "调查完毕，材料随后移交。"));
        if (!done.json().path("status").asString().equals("DONE")) {
            throw new IllegalStateException(path + " is not done");
        }
        return new Timed("whole request", System.nanoTime() - began);
    }

    /** Sending alone; what is sent stays unanswered. */
    Journey sending() {
        return () -> {
            var began = System.nanoTime();
            send();
            return new Timed("sent", System.nanoTime() - began);
        };
    }

    private String send() {
        var kind = KINDS.get(Math.floorMod(turn.getAndIncrement(), KINDS.size()));
        return http.postOnce(
                        REQUESTS,
                        asking.next(),
                        Map.of(
                                "toOfficeId",
                                askedOffice,
                                "kind",
                                kind,
                                "text",
                                "请协助核查涉嫌侵犯注册商标专用权商品的发货仓库。编号 " + UUID.randomUUID()),
                        UUID.randomUUID().toString())
                .expect(201)
                .json()
                .path("reference")
                .asString();
    }

    private Http.Answer act(String path, String act, String officer, Object body) {
        var etag = http.get(path, officer).expect(200).etag();
        return http.post(path + act, officer, body, etag).expect(200);
    }
}
