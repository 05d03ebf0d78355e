package cn.tongbao.tipintake.support;

import cn.tongbao.platform.identity.TestFiles;
import java.time.Clock;
import java.util.UUID;

/** Files as reporters hand them in, who mostly have not signed in. */
public final class ReporterFiles extends TestFiles {

    ReporterFiles(Clock clock) {
        super(clock);
    }

    /** A token of somebody who had not signed in. */
    public String token(String name) {
        return of(UUID.randomUUID().toString(), null, null, name);
    }

    /** A token of that file and size. */
    public String token(String evidenceId, String name, long size) {
        return of(evidenceId, null, null, name, size);
    }
}
