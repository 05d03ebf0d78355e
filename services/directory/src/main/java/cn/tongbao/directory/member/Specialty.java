package cn.tongbao.directory.member;

import org.jspecify.annotations.Nullable;

/**
 * What somebody knows, or what is asked for.
 *
 * @param rightType code of the right types
 * @param appraisalKind what is appraised; asked for, null stands for any
 * @param technicalField section ({@code G}) or class ({@code G06}) of the International Patent
 *     Classification; known, null stands for no technical field; asked for, for any
 */
public record Specialty(
        String rightType, @Nullable String appraisalKind, @Nullable String technicalField) {

    /** Whether who knows this can be asked for that; a section covers its classes. */
    public boolean covers(Specialty asked) {
        return rightType.equals(asked.rightType)
                && (asked.appraisalKind == null || asked.appraisalKind.equals(appraisalKind))
                && (asked.technicalField == null
                        || (technicalField != null
                                && asked.technicalField.startsWith(technicalField)));
    }

    /** Whether both can be asked for at once: what one leaves open is no difference. */
    public boolean overlaps(Specialty other) {
        return rightType.equals(other.rightType)
                && (appraisalKind == null
                        || other.appraisalKind == null
                        || appraisalKind.equals(other.appraisalKind))
                && (technicalField == null
                        || other.technicalField == null
                        || technicalField.startsWith(other.technicalField)
                        || other.technicalField.startsWith(technicalField));
    }
}
