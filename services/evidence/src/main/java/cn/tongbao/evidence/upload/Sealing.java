package cn.tongbao.evidence.upload;

import cn.tongbao.evidence.custody.CustodyAct;
import cn.tongbao.evidence.custody.CustodyEntry;
import cn.tongbao.evidence.custody.CustodyLog;
import cn.tongbao.evidence.seal.FileEvents;
import cn.tongbao.evidence.seal.FileId;
import cn.tongbao.evidence.seal.Received;
import cn.tongbao.evidence.seal.SealedFile;
import cn.tongbao.evidence.seal.SealedFiles;
import cn.tongbao.evidence.seal.Uploader;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.outbox.Outbox;
import cn.tongbao.platform.web.AuditTrail;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes received bytes a sealed file. The bytes are durable in the store before the row that tells
 * of them commits, so a row never promises what is not there.
 */
@Component
class Sealing {

    private final SealedFiles files;
    private final CustodyLog custody;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Clock clock;

    Sealing(SealedFiles files, CustodyLog custody, AuditTrail audit, Outbox outbox, Clock clock) {
        this.files = files;
        this.custody = custody;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    SealedFile seal(Subject who, String name, Received received) {
        var file =
                SealedFile.seal(
                        FileId.draw(),
                        name,
                        received.mediaType(),
                        received.fingerprint(),
                        received.scan(),
                        new Uploader(who.person(), who.office()),
                        clock.instant().truncatedTo(ChronoUnit.MICROS));
        files.lockContent(file.fingerprint().sha256());
        received.keep();
        files.add(file);
        custody.add(CustodyEntry.by(who, file.id(), CustodyAct.UPLOADED, file.sealedAt()));
        audit.record(who, "EVIDENCE_UPLOADED", "EVIDENCE", file.id().toString(), null);
        outbox.append(List.of(FileEvents.sealed(file)));
        return file;
    }
}
