package cn.tongbao.evidence.binding;

import cn.tongbao.evidence.seal.FileId;
import cn.tongbao.evidence.seal.RecordRef;
import cn.tongbao.evidence.seal.RefusalReason;
import cn.tongbao.platform.identity.Audience;

/**
 * A record that does not get a file.
 *
 * @param file which file
 * @param record which record
 * @param reason why
 * @param audience of the record, who may learn of it
 */
record Refusal(FileId file, RecordRef record, RefusalReason reason, Audience audience) {}
