package cn.tongbao.tipintake.tip.messaging;

import cn.tongbao.platform.identity.Audience;
import cn.tongbao.tipintake.tip.Tip;
import cn.tongbao.tipintake.tip.attachment.Attachment;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the keeper of files is told: which file belongs to which tip, and who may see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FileLink(
        String evidenceId,
        String sha256,
        String recordKind,
        String record,
        List<String> audience,
        long recordVersion,
        @Nullable String by,
        Instant at) {

    static final String AGGREGATE = "evidence-link";
    static final String ATTACHED = "evidence.attached.v1";
    static final String AUDIENCE_CHANGED = "evidence.audience-changed.v1";

    static FileLink of(Attachment file, Tip tip, Audience audience, long recordVersion) {
        return new FileLink(
                file.evidenceId(),
                file.sha256(),
                Tip.RECORD_KIND,
                tip.reference(),
                List.copyOf(audience.tokens()),
                recordVersion,
                file.by(),
                file.attachedAt());
    }

    /** Whoever may read the tip; a proof of identity is for nobody until it is revealed. */
    static Audience audience(Attachment file, Tip tip) {
        return file.identity() ? Audience.none() : tip.audience();
    }
}
