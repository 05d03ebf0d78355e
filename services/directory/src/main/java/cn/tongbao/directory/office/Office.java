package cn.tongbao.directory.office;

import org.jspecify.annotations.Nullable;

/**
 * An office as far as the directory needs it.
 *
 * @param type code of the office types
 * @param level code of the office levels
 * @param regionCode its seat
 * @param parentId its superior, if it has one
 * @param open whether it still works
 */
public record Office(
        String id,
        String type,
        String name,
        String nameZh,
        @Nullable String level,
        String regionCode,
        @Nullable String parentId,
        boolean open) {

    /** Whether it is a court. */
    public boolean court() {
        return type.equals("COURT");
    }
}
