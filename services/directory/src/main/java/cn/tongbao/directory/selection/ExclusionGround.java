package cn.tongbao.directory.selection;

/** Why somebody is kept out of a selection. */
public enum ExclusionGround {
    /** He is bound to somebody who has to do with the case. */
    CONFLICT_OF_INTEREST,
    /** He took part in another procedure of the case. */
    TOOK_PART_BEFORE,
    /** A party has objected for a reason. */
    PARTY_OBJECTION,
    /** He cannot take it on now. */
    NOT_AVAILABLE,
    /** Another ground, told in words. */
    OTHER
}
