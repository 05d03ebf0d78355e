package cn.tongbao.caserouting.casefile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * To whom a case is to be sent, and what for.
 *
 * @param officeRegion the office's seat
 * @param advisedBy the routing rules that call the office competent
 */
public record DispatchOrder(
        String officeId,
        String officeRegion,
        DispatchKind kind,
        @Nullable String note,
        List<RuleRow> advisedBy) {

    /** Copies the list. */
    public DispatchOrder {
        advisedBy = List.copyOf(advisedBy);
    }
}
