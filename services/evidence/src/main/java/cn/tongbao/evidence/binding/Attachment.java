package cn.tongbao.evidence.binding;

import cn.tongbao.evidence.seal.FileId;
import cn.tongbao.evidence.seal.RecordRef;
import org.jspecify.annotations.Nullable;

/**
 * A record says that it holds a file.
 *
 * @param grant the file, the record, and whom it shows the file to
 * @param sha256 of the file, as the record's service read it in the token
 * @param by who attached it, if he had signed in
 */
public record Attachment(Grant grant, String sha256, @Nullable String by) {

    FileId file() {
        return grant.file();
    }

    RecordRef record() {
        return grant.record();
    }
}
