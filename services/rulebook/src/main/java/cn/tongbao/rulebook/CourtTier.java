package cn.tongbao.rulebook;

/** The levels of {@code courtTiers} in the codes. */
public enum CourtTier {
    BASIC,
    INTERMEDIATE
}
