package cn.tongbao.mediation.mediation;

import cn.tongbao.platform.records.attachment.RecordFile;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A signature, bound to the exact file and terms.
 *
 * @param signer id of the party, or {@link #MEDIATOR}
 * @param person who gave it, or filed the paper with it
 * @param paper the signed paper, where it was not given with an account
 */
public record Signature(
        String signer,
        String person,
        String fileSha256,
        String termsSha256,
        @Nullable RecordFile paper,
        Instant at) {

    /** Signs beside the parties. */
    public static final String MEDIATOR = "MEDIATOR";
}
