package cn.tongbao.tipintake.receipt;

import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.AuditTrail;
import cn.tongbao.tipintake.tip.Tip;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A reporter looks at what became of a tip. */
@Service
public class FollowingUp {

    private final ReceiptHolder holder;
    private final ReceiptViews views;
    private final AuditTrail audit;

    FollowingUp(ReceiptHolder holder, ReceiptViews views, AuditTrail audit) {
        this.holder = holder;
        this.views = views;
        this.audit = audit;
    }

    /** Shows it. */
    @Transactional
    public ReceiptView status(@Nullable String receiptCode) {
        var tip = holder.tip(receiptCode);
        audit.record(Subject.ANONYMOUS, "RECEIPT_READ", Tip.RECORD_KIND, tip.reference(), null);
        return views.of(tip);
    }
}
