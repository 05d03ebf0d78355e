package cn.tongbao.evidence.binding.messaging;

import cn.tongbao.evidence.binding.BindingFiles;
import cn.tongbao.platform.outbox.Event;
import cn.tongbao.platform.outbox.EventHandler;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Hears that a record attaches a file. */
@Component
class AttachedFiles implements EventHandler {

    private final BindingFiles binding;

    AttachedFiles(BindingFiles binding) {
        this.binding = binding;
    }

    @Override
    public Set<String> types() {
        return Set.of("evidence.attached.v1");
    }

    @Override
    public void handle(Event event) {
        binding.attach(RecordFacts.attachment(event));
    }
}
