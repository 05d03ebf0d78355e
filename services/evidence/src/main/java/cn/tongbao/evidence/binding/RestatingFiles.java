package cn.tongbao.evidence.binding;

import cn.tongbao.evidence.seal.FileEvents;
import cn.tongbao.evidence.seal.FileId;
import cn.tongbao.evidence.seal.SealedFile;
import cn.tongbao.evidence.seal.SealedFiles;
import cn.tongbao.platform.outbox.NewEvent;
import cn.tongbao.platform.outbox.Outbox;
import cn.tongbao.platform.outbox.Republisher;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says again which files are sealed and which records were refused one. */
@Component
class RestatingFiles implements Republisher {

    private final SealedFiles files;
    private final Refusals refusals;
    private final Outbox outbox;

    RestatingFiles(SealedFiles files, Refusals refusals, Outbox outbox) {
        this.files = files;
        this.refusals = refusals;
        this.outbox = outbox;
    }

    @Override
    public String aggregateType() {
        return FileEvents.AGGREGATE;
    }

    @Override
    public @Nullable String republishAfter(@Nullable String lastId, int limit) {
        var page = files.after(lastId == null ? null : FileId.parse(lastId), limit);
        if (page.isEmpty()) {
            return null;
        }
        outbox.append(page.stream().flatMap(this::stateOf).toList());
        return page.getLast().id().toString();
    }

    private Stream<NewEvent> stateOf(SealedFile file) {
        var refused =
                refusals.of(file.id()).stream()
                        .map(refusal ->
                                FileEvents.rejected(
                                        file.id(),
                                        file.version(),
                                        refusal.record(),
                                        refusal.reason(),
                                        refusal.audience()));
        return Stream.concat(Stream.of(FileEvents.sealed(file)), refused);
    }
}
