package cn.tongbao.evidence.removal;

import cn.tongbao.evidence.seal.ContentStore;
import cn.tongbao.evidence.seal.SealedFiles;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Discards bytes that no file has any more. */
@Component
class DiscardingContent {

    private static final Logger log = LoggerFactory.getLogger(DiscardingContent.class);

    private final SealedFiles files;
    private final ContentStore store;

    DiscardingContent(SealedFiles files, ContentStore store) {
        this.files = files;
        this.store = store;
    }

    /** Discards a content, unless a file has it; whoever hands in equal bytes waits meanwhile. */
    @Transactional
    void discard(String sha256) {
        files.lockContent(sha256);
        if (files.anyWith(sha256)) {
            return;
        }
        try {
            store.remove(sha256);
        } catch (IOException e) {
            log.atError().addKeyValue("sha256", sha256).setCause(e).log("Bytes were not removed");
        }
    }
}
