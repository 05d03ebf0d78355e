package cn.tongbao.evidence.binding;

import cn.tongbao.evidence.custody.CustodyAct;
import cn.tongbao.evidence.custody.CustodyEntry;
import cn.tongbao.evidence.custody.CustodyLog;
import cn.tongbao.evidence.seal.FileId;
import cn.tongbao.evidence.seal.FileState;
import cn.tongbao.evidence.seal.RecordRef;
import cn.tongbao.evidence.seal.SealedFiles;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.AuditTrail;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A record shows a file to an audience. Every office that gains or loses access this way is a
 * hand-over in the chain of custody.
 */
@Component
public class GrantingAccess {

    private static final Logger log = LoggerFactory.getLogger(GrantingAccess.class);

    /** Who acts when nobody does: the service itself, upon an event. */
    private static final Subject PLATFORM = new Subject("evidence", Set.of("system"), null, null);

    private final SealedFiles files;
    private final Grants grants;
    private final Refusals refusals;
    private final CustodyLog custody;
    private final AuditTrail audit;
    private final Clock clock;

    GrantingAccess(
            SealedFiles files,
            Grants grants,
            Refusals refusals,
            CustodyLog custody,
            AuditTrail audit,
            Clock clock) {
        this.files = files;
        this.grants = grants;
        this.refusals = refusals;
        this.custody = custody;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes the audience over, unless a newer one of that record is known. A record that was
     * refused the file shows it to nobody.
     */
    @Transactional
    public void grant(Grant grant) {
        grant(grant, List.of());
    }

    /**
     * The same of a record that went from one office to another: each hand-over is a line of the
     * chain, written once however often and in whatever order it is told.
     */
    @Transactional
    public void grant(Grant grant, List<WentAlong> handOvers) {
        var file = files.lock(grant.file()).orElse(null);
        if (file == null
                || file.state() == FileState.REMOVED
                || refusals.contain(grant.file(), grant.record())) {
            log.atWarn()
                    .addKeyValue("file", grant.file())
                    .addKeyValue("record", grant.record().reference())
                    .log("An audience was told for a file that the record does not have");
            return;
        }
        handOvers.forEach(handOver -> note(grant, handOver));
        var former = grants.of(grant.file(), grant.record()).orElse(null);
        if (former != null && former.recordVersion() >= grant.recordVersion()) {
            return;
        }
        grants.put(grant);
        note(former, grant);
    }

    void revoke(FileId file, RecordRef record) {
        grants.remove(file, record);
    }

    private void note(Grant grant, WentAlong moved) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var entry =
                CustodyEntry.transferred(
                        grant.file(), grant.record(), moved.toOffice(), moved.handOver(), at);
        if (custody.add(entry)) {
            audit.record(
                    PLATFORM,
                    "EVIDENCE_TRANSFERRED",
                    "EVIDENCE",
                    grant.file().toString(),
                    moved.handOver().id());
        }
    }

    private void note(@Nullable Grant former, Grant grant) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Set<String> before = former == null ? Set.of() : former.audience().tokens();
        note(grant, CustodyAct.HANDED_OVER, grant.officesBeyond(before), at);
        if (former != null) {
            var after = grant.audience().tokens();
            note(grant, CustodyAct.WITHDRAWN, former.officesBeyond(after), at);
        }
    }

    private void note(Grant grant, CustodyAct act, Iterable<String> offices, Instant at) {
        for (var office : offices) {
            custody.add(CustodyEntry.through(grant.record(), grant.file(), act, office, at));
        }
    }
}
