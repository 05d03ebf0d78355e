package cn.tongbao.directory.office;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An office as far as the directory needs it.
 *
 * @param type code of the office types
 * @param level code of the office levels
 * @param regionCode its seat
 * @param parentId its superior, if it has one
 * @param open whether it still works
 * @param successorId who goes on for it since it closed, if anybody does
 */
public record Office(
        String id,
        String type,
        String name,
        String nameZh,
        @Nullable String level,
        String regionCode,
        @Nullable String parentId,
        boolean open,
        @Nullable String successorId) {

    private static final Set<String> NEITHER = Set.of("PROT", "COURT", "MEDI", "LIAI", "OUTP");

    /** Whether it is a court. */
    public boolean court() {
        return type.equals("COURT");
    }

    /** Whether it mediates. */
    public boolean mediationBody() {
        return type.equals("MEDI");
    }

    /** Whether it is an agency with officers of its own, who choose and lend for it. */
    public boolean agency() {
        return !NEITHER.contains(type);
    }
}
