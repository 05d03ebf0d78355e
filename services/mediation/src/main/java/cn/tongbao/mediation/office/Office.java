package cn.tongbao.mediation.office;

import org.jspecify.annotations.Nullable;

/**
 * An office as far as mediation needs it.
 *
 * @param type code of the office types
 * @param level code of the office levels; of a court it tells basic (COUNTY) from intermediate
 *     (CITY)
 * @param regionCode its seat
 * @param open whether it still works
 */
public record Office(
        String id,
        String type,
        String name,
        String nameZh,
        @Nullable String level,
        String regionCode,
        boolean open,
        @Nullable String successorId) {

    /** Whether it is a court. */
    public boolean court() {
        return type.equals("COURT");
    }

    /** Whether it is a protection centre. */
    public boolean centre() {
        return type.equals("PROT");
    }

    /** Whether it mediates. */
    public boolean mediationBody() {
        return type.equals("MEDI");
    }
}
