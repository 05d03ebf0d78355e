package cn.tongbao.directory.attachment.messaging;

import cn.tongbao.directory.attachment.Attachments;
import cn.tongbao.platform.outbox.Event;
import cn.tongbao.platform.outbox.EventHandler;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The keeper of files refuses a binding: the record shows the file as refused from then on. */
@Component
class RefusedFiles implements EventHandler {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedFiles.class);
    private static final Set<String> OURS = Set.of("INSTITUTION", "EXPERT", "SELECTION");

    private final Attachments attachments;

    RefusedFiles(Attachments attachments) {
        this.attachments = attachments;
    }

    @Override
    public Set<String> types() {
        return Set.of("evidence.rejected.v1");
    }

    @Override
    public void handle(Event event) {
        var data = event.data();
        if (!OURS.contains(data.path("recordKind").asString(""))) {
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
