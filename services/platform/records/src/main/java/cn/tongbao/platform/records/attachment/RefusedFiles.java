package cn.tongbao.platform.records.attachment;

import cn.tongbao.platform.outbox.Event;
import cn.tongbao.platform.outbox.EventHandler;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The keeper of files refuses a binding: the record shows the file as refused from then on. */
public final class RefusedFiles implements EventHandler {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedFiles.class);

    private final Attachments attachments;
    private final Set<String> kinds;

    /**
     * Listens for records of a service.
     *
     * @param kinds the kinds of record that it keeps
     */
    public RefusedFiles(Attachments attachments, Set<String> kinds) {
        this.attachments = attachments;
        this.kinds = Set.copyOf(kinds);
    }

    @Override
    public Set<String> types() {
        return Set.of("evidence.rejected.v1");
    }

    @Override
    public void handle(Event event) {
        var data = event.data();
        if (!kinds.contains(data.path("recordKind").asString(""))) {
            return;
        }
        var record = data.required("record").asString();
        var reason = data.required("reason").asString();
        if (attachments.refuse(data.required("evidenceId").asString(), record, reason)) {
            LOG.atInfo()
                    .addKeyValue("record", record)
                    .addKeyValue("reason", reason)
                    .log("A file of a record was refused by its keeper");
        }
    }
}
