package cn.tongbao.evidence.binding;

import cn.tongbao.evidence.seal.FileId;
import cn.tongbao.evidence.seal.RecordRef;
import cn.tongbao.platform.identity.Audience;
import java.util.List;
import java.util.Set;

/**
 * Whom a record shows a file to.
 *
 * @param file which file
 * @param record through which record
 * @param recordVersion of the record when this held, so that what is older never overwrites it
 * @param audience who it is
 */
public record Grant(FileId file, RecordRef record, long recordVersion, Audience audience) {

    private static final String OFFICE = "office:";

    /** The offices that are in this audience and not in the other one. */
    List<String> officesBeyond(Set<String> others) {
        return audience.tokens().stream()
                .filter(token -> token.startsWith(OFFICE) && !others.contains(token))
                .map(token -> token.substring(OFFICE.length()))
                .toList();
    }
}
