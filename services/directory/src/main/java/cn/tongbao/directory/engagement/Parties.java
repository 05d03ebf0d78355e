package cn.tongbao.directory.engagement;

import cn.tongbao.directory.office.Office;
import org.jspecify.annotations.Nullable;

/**
 * Who engages whom, for what.
 *
 * @param memberId the entry of the registers, unless he is from outside
 * @param person whose account acts for him; null: the body files his papers
 * @param engagedBy who engaged him, where another office goes on for that one; figures count by it,
 *     so that a merger changes none that was published
 * @param caseReference the case on this platform, if it is on it
 * @param rightType of the specialty that he was chosen for; null in what was kept before it was
 */
public record Parties(
        String officeId,
        String regionCode,
        String caseLabel,
        @Nullable String memberId,
        String name,
        @Nullable String person,
        @Nullable String engagedBy,
        @Nullable String caseReference,
        @Nullable String rightType) {

    /** The same before the office that goes on for the one that engaged. */
    Parties at(Office heir) {
        return new Parties(
                heir.id(),
                heir.regionCode(),
                caseLabel,
                memberId,
                name,
                person,
                engagedBy == null ? officeId : engagedBy,
                caseReference,
                rightType);
    }
}
