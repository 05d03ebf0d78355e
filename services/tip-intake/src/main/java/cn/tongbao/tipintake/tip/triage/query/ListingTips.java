package cn.tongbao.tipintake.tip.triage.query;

import cn.tongbao.platform.identity.Access;
import cn.tongbao.platform.identity.NotAllowed;
import cn.tongbao.platform.identity.NotReadable;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.AuditTrail;
import cn.tongbao.platform.web.Checks;
import cn.tongbao.platform.web.Page;
import cn.tongbao.rulebook.RulebookSource;
import cn.tongbao.tipintake.tip.Tip;
import cn.tongbao.tipintake.tip.TipAct;
import cn.tongbao.tipintake.tip.triage.TipSummary;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows the inbox to those who work from it or supervise it. */
@Service
public class ListingTips {

    private static final int WORDS = 200;

    private final Inbox inbox;
    private final RulebookSource rulebooks;
    private final AuditTrail audit;

    ListingTips(Inbox inbox, RulebookSource rulebooks, AuditTrail audit) {
        this.inbox = inbox;
        this.rulebooks = rulebooks;
        this.audit = audit;
    }

    /** One page; a search is put on record, words and all. */
    @Transactional
    public Page<TipSummary> list(Subject who, InboxFilter filter) {
        if (!Access.mayDo(who, TipAct.READ)) {
            throw new NotReadable();
        }
        if (!Access.mayDo(who, TipAct.LIST)) {
            throw new NotAllowed();
        }
        var statuses = statuses(filter);
        check(filter, statuses);
        var page = inbox.page(who, filter, statuses);
        if (filter.searches()) {
            audit.record(who, "TIPS_SEARCHED", Tip.RECORD_KIND, "", filter.q());
        } else {
            audit.record(who, "TIPS_LISTED", Tip.RECORD_KIND, "", null);
        }
        return page;
    }

    private static Set<String> statuses(InboxFilter filter) {
        var status = filter.status();
        return status == null || status.isBlank() ? Set.of() : Set.of(status.split(",", -1));
    }

    private void check(InboxFilter filter, Set<String> statuses) {
        var rulebook = rulebooks.current();
        var q = filter.q();
        new Checks()
                .that(
                        statuses.stream()
                                .allMatch(status -> rulebook.codes().has("tipStatuses", status)),
                        "status",
                        "UNKNOWN_CODE")
                .that(
                        filter.region() == null || rulebook.regions().exists(filter.region()),
                        "region",
                        "UNKNOWN_CODE")
                .text("q", q, WORDS)
                .that(q == null || q.chars().noneMatch(c -> c == 0), "q", "MALFORMED")
                .raise();
    }
}
