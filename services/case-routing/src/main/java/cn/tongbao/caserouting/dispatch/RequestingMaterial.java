package cn.tongbao.caserouting.dispatch;

import cn.tongbao.caserouting.casefile.CaseAct;
import cn.tongbao.caserouting.casefile.CaseDesk;
import cn.tongbao.caserouting.casefile.Deed;
import cn.tongbao.caserouting.casefile.DispatchTrigger;
import cn.tongbao.caserouting.casefile.DispatchView;
import cn.tongbao.caserouting.casefile.Limits;
import cn.tongbao.caserouting.casefile.MaterialRequest;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.Checks;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The office asks the reporter for something, without learning who he is. */
@Service
public class RequestingMaterial {

    private static final int MOST_ITEMS = 20;

    private final CaseDesk desk;
    private final Limits limits;
    private final Clock clock;

    RequestingMaterial(CaseDesk desk, Limits limits, Clock clock) {
        this.desk = desk;
        this.limits = limits;
        this.clock = clock;
    }

    /** Asks. */
    @Transactional
    public Asked ask(
            Subject who,
            String reference,
            UUID id,
            @Nullable String ifMatch,
            MaterialQuestion question) {
        var taken =
                TakenDispatch.take(
                        desk,
                        who,
                        reference,
                        id,
                        ifMatch,
                        CaseAct.REQUEST_MATERIAL,
                        DispatchTrigger.REQUEST_MATERIAL);
        var now = clock.instant();
        var request = request(question, now);
        var next =
                taken.file()
                        .work(Deed.of(who, now), limits)
                        .requestMaterial(taken.dispatch(), request);
        desk.put(taken.file(), who, CaseAct.REQUEST_MATERIAL);
        return new Asked(request.requestId(), DispatchView.of(next));
    }

    private MaterialRequest request(MaterialQuestion question, Instant now) {
        var items = new ArrayList<String>();
        var asked = question.items() == null ? List.<@Nullable String>of() : question.items();
        var checks =
                new Checks()
                        .required("/items", asked)
                        .that(asked.size() <= MOST_ITEMS, "/items", "TOO_MANY")
                        .required("/text", question.text())
                        .text("/text", question.text(), Texts.MOST)
                        .that(
                                question.dueOn() == null
                                        || !question.dueOn().isBefore(limits.dayOf(now)),
                                "/dueOn",
                                "IN_PAST");
        for (int i = 0; i < asked.size(); i++) {
            var item = asked.get(i);
            checks.required("/items/" + i, item).text("/items/" + i, item, Texts.NAME);
            items.add(item == null ? "" : item);
        }
        checks.raise();
        return new MaterialRequest(
                UUID.randomUUID(),
                items,
                Texts.given(question.text()),
                question.dueOn(),
                now,
                List.of());
    }

    /** A request on its way to the reporter, and the dispatch that it belongs to. */
    public record Asked(UUID requestId, DispatchView dispatch) {}
}
