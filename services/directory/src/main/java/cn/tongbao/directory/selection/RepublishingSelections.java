package cn.tongbao.directory.selection;

import cn.tongbao.platform.outbox.Outbox;
import cn.tongbao.platform.outbox.Republisher;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says again what every selection is now. */
@Component
class RepublishingSelections implements Republisher {

    private final Selections selections;
    private final SelectionDesk desk;
    private final Outbox outbox;

    RepublishingSelections(Selections selections, SelectionDesk desk, Outbox outbox) {
        this.selections = selections;
        this.desk = desk;
        this.outbox = outbox;
    }

    @Override
    public String aggregateType() {
        return "selection";
    }

    @Override
    public @Nullable String republishAfter(@Nullable String lastId, int limit) {
        var page = selections.shareAfter(lastId, Math.min(limit, Selections.TOGETHER));
        page.forEach(selection -> outbox.append(List.of(desk.restated(selection))));
        return page.isEmpty() ? null : page.getLast().reference();
    }
}
