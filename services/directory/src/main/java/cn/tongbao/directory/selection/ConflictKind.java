package cn.tongbao.directory.selection;

/** The kinds of conflict that the platform finds by itself. */
public enum ConflictKind {
    /** He has declared to be bound to a party, an agent or an office of the case. */
    DECLARED_INTEREST,
    /** He was chosen in the same case before. */
    EARLIER_ENGAGEMENT,
    /** He belongs to the same group as an agent of a party. */
    SAME_GROUP_AS_AGENT,
    /** He, or one of his staff, is a party or an agent himself, by the name. */
    STANDS_IN_CASE,
    /** He took part in another procedure of the case, and is kept out by a rule. */
    OTHER_INSTANCE
}
