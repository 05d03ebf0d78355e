package cn.tongbao.tipintake.tip.messaging;

import cn.tongbao.platform.outbox.NewEvent;
import cn.tongbao.platform.outbox.Outbox;
import cn.tongbao.platform.outbox.Republisher;
import cn.tongbao.tipintake.tip.Tips;
import cn.tongbao.tipintake.tip.attachment.Attachment;
import cn.tongbao.tipintake.tip.attachment.Attachments;
import cn.tongbao.tipintake.tip.reporter.IdentityVault;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says again which file belongs to which tip; a refused binding is not claimed again. */
@Component
class FileLinkRepublisher implements Republisher {

    private final Attachments attachments;
    private final Tips tips;
    private final IdentityVault identities;
    private final Outbox outbox;

    FileLinkRepublisher(
            Attachments attachments, Tips tips, IdentityVault identities, Outbox outbox) {
        this.attachments = attachments;
        this.tips = tips;
        this.identities = identities;
        this.outbox = outbox;
    }

    @Override
    public String aggregateType() {
        return FileLink.AGGREGATE;
    }

    @Override
    public @Nullable String republishAfter(@Nullable String lastId, int limit) {
        var page = attachments.after(lastId, limit);
        if (page.isEmpty()) {
            return null;
        }
        var events = new ArrayList<NewEvent>();
        page.stream()
                .filter(file -> file.refused() == null)
                .map(this::links)
                .forEach(events::addAll);
        if (!events.isEmpty()) {
            outbox.append(events);
        }
        return page.getLast().evidenceId();
    }

    /** The binding, and for a proof of identity those to whom it was opened. */
    private List<NewEvent> links(Attachment file) {
        var tip = tips.find(file.tip()).orElseThrow();
        var link = TipPublication.link(file, tip);
        if (!file.identity()) {
            return List.of(link);
        }
        var persons = identities.seenBy(file.tip());
        return persons.isEmpty()
                ? List.of(link)
                : List.of(link, TipPublication.openProof(file, tip, persons));
    }
}
