package cn.tongbao.evidence.reading;

import cn.tongbao.evidence.binding.Grants;
import cn.tongbao.evidence.custody.CustodyAct;
import cn.tongbao.evidence.custody.CustodyEntry;
import cn.tongbao.evidence.custody.CustodyLog;
import cn.tongbao.evidence.seal.FileId;
import cn.tongbao.evidence.seal.FileState;
import cn.tongbao.evidence.seal.SealedFile;
import cn.tongbao.evidence.seal.SealedFiles;
import cn.tongbao.platform.identity.NotReadable;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.AuditTrail;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody looks at a file. The look is written into the audit trail and the chain of custody in
 * the same transaction, and only when that has committed is anything answered.
 */
@Component
public class ReadingFiles {

    private final SealedFiles files;
    private final Grants grants;
    private final CustodyLog custody;
    private final AuditTrail audit;
    private final Clock clock;

    ReadingFiles(
            SealedFiles files, Grants grants, CustodyLog custody, AuditTrail audit, Clock clock) {
        this.files = files;
        this.grants = grants;
        this.custody = custody;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the file is. */
    @Transactional
    public View metadata(Subject reader, String id) {
        var view = view(reader, id);
        note(reader, view.file(), CustodyAct.METADATA_READ);
        return view;
    }

    /** Leave to read the content. */
    @Transactional
    public SealedFile content(Subject reader, String id) {
        var file = view(reader, id).file();
        note(reader, file, CustodyAct.CONTENT_READ);
        return file;
    }

    /** What has happened to the file, behind a position. */
    @Transactional
    public Chain custody(Subject reader, String id, Chain.Part part) {
        var view = view(reader, id);
        var asked = part.asked();
        note(reader, view.file(), CustodyAct.CUSTODY_READ);
        return new Chain(view, custody.of(view.file().id(), asked.behind(), asked.limit() + 1));
    }

    /**
     * Lines of the chain of custody.
     *
     * @param view how much of them the reader sees
     * @param lines one more than were asked for, if there are more
     */
    public record Chain(View view, List<CustodyLog.Line> lines) {

        /** Which lines are asked for; worked out only once access is decided. */
        @FunctionalInterface
        public interface Part {
            /** The lines behind a position. */
            Asked asked();
        }

        /**
         * Some lines.
         *
         * @param behind the position of the last line known
         * @param limit how many at most
         */
        public record Asked(long behind, int limit) {}
    }

    private View view(Subject reader, String text) {
        var id = FileId.parse(text);
        var file = id == null ? null : files.find(id).orElse(null);
        if (file == null || file.state() == FileState.REMOVED) {
            throw new NotReadable();
        }
        return View.of(reader, file, grants.of(file.id()));
    }

    private void note(Subject reader, SealedFile file, CustodyAct act) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        custody.add(CustodyEntry.by(reader, file.id(), act, at));
        audit.record(reader, "EVIDENCE_" + act.name(), "EVIDENCE", file.id().toString(), null);
    }
}
