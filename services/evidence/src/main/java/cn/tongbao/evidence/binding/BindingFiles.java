package cn.tongbao.evidence.binding;

import cn.tongbao.evidence.custody.CustodyAct;
import cn.tongbao.evidence.custody.CustodyEntry;
import cn.tongbao.evidence.custody.CustodyLog;
import cn.tongbao.evidence.seal.Binding;
import cn.tongbao.evidence.seal.FileEvents;
import cn.tongbao.evidence.seal.RefusalReason;
import cn.tongbao.evidence.seal.SealedFile;
import cn.tongbao.evidence.seal.SealedFiles;
import cn.tongbao.platform.outbox.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A record attaches a file. The first one gets it; a later one is told by event that it does not,
 * and shows the file as refused.
 */
@Component
public class BindingFiles {

    /** Of an aggregate that does not exist. */
    private static final long NO_VERSION = 1;

    private final SealedFiles files;
    private final Refusals refusals;
    private final GrantingAccess access;
    private final CustodyLog custody;
    private final Outbox outbox;
    private final Clock clock;

    BindingFiles(
            SealedFiles files,
            Refusals refusals,
            GrantingAccess access,
            CustodyLog custody,
            Outbox outbox,
            Clock clock) {
        this.files = files;
        this.refusals = refusals;
        this.access = access;
        this.custody = custody;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Binds, or refuses. Saying the same thing again changes nothing and is answered again. */
    @Transactional
    public void attach(Attachment wish) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var file = files.lock(wish.file()).orElse(null);
        if (file == null) {
            refuse(wish, NO_VERSION, RefusalReason.UNKNOWN, at);
            return;
        }
        switch (file.attach(wish.record(), wish.sha256(), at)) {
            case Binding.Bound(var bound) -> bind(wish, bound, at);
            case Binding.Standing _ -> access.grant(wish.grant());
            case Binding.Refused(var refused, var reason) -> refuse(wish, refused, reason, at);
        }
    }

    private void bind(Attachment wish, SealedFile bound, Instant at) {
        files.save(bound);
        custody.add(
                new CustodyEntry(
                        bound.id(), CustodyAct.ATTACHED, wish.by(), null, wish.record(), at));
        access.grant(wish.grant());
    }

    private void refuse(Attachment wish, SealedFile file, RefusalReason reason, Instant at) {
        files.save(file);
        access.revoke(file.id(), wish.record());
        refuse(wish, file.version(), reason, at);
    }

    private void refuse(Attachment wish, long version, RefusalReason reason, Instant at) {
        var record = wish.record();
        var refusal = new Refusal(wish.file(), record, reason, wish.grant().audience());
        if (refusals.add(refusal, at)) {
            custody.add(
                    new CustodyEntry(
                            wish.file(),
                            CustodyAct.ATTACHMENT_REFUSED,
                            wish.by(),
                            null,
                            record,
                            at));
        }
        outbox.append(
                List.of(
                        FileEvents.rejected(
                                wish.file(), version, record, reason, refusal.audience())));
    }
}
