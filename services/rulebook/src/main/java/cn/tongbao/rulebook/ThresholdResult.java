package cn.tongbao.rulebook;

/**
 * What comparing a figure with a line gave; the codes of {@code thresholdResults}. None of them
 * means "no crime".
 */
public enum ThresholdResult {
    MET,
    NEAR,
    NOT_MET,
    UNKNOWN
}
