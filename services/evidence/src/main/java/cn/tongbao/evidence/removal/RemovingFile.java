package cn.tongbao.evidence.removal;

import cn.tongbao.evidence.binding.Grants;
import cn.tongbao.evidence.custody.CustodyAct;
import cn.tongbao.evidence.custody.CustodyEntry;
import cn.tongbao.evidence.custody.CustodyLog;
import cn.tongbao.evidence.seal.FileId;
import cn.tongbao.evidence.seal.FileState;
import cn.tongbao.evidence.seal.SealedFile;
import cn.tongbao.evidence.seal.SealedFiles;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.AuditTrail;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Removes one file: first from the books, then, when that has committed, its bytes. In this order
 * an interruption leaves bytes without a file, which are found later, and never a file without
 * bytes.
 */
@Component
class RemovingFile {

    private final SealedFiles files;
    private final Grants grants;
    private final CustodyLog custody;
    private final AuditTrail audit;
    private final DiscardingContent discarding;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RemovingFile(
            SealedFiles files,
            Grants grants,
            CustodyLog custody,
            AuditTrail audit,
            DiscardingContent discarding,
            TransactionTemplate transaction,
            Clock clock) {
        this.files = files;
        this.grants = grants;
        this.custody = custody;
        this.audit = audit;
        this.discarding = discarding;
        this.transaction = transaction;
        this.clock = clock;
    }

    void remove(FileId id) {
        var removed = transaction.execute(_ -> expire(id));
        if (removed != null && removed.isPresent()) {
            discarding.discard(removed.get().fingerprint().sha256());
        }
    }

    private Optional<SealedFile> expire(FileId id) {
        var file = files.lock(id).filter(this::unattached);
        file.ifPresent(this::expire);
        return file;
    }

    private boolean unattached(SealedFile file) {
        return file.state() == FileState.SEALED && grants.of(file.id()).isEmpty();
    }

    private void expire(SealedFile file) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        files.save(file.expire(at));
        custody.add(CustodyEntry.ours(file.id(), CustodyAct.REMOVED, at));
        audit.record(Subject.ANONYMOUS, "EVIDENCE_REMOVED", "EVIDENCE", file.id().toString(), null);
    }
}
