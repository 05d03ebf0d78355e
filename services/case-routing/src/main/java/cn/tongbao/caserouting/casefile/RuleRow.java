package cn.tongbao.caserouting.casefile;

/**
 * A row of the rulebook in the version that a decision was taken by.
 *
 * @param ruleId the rule
 * @param version the row and its wording
 */
public record RuleRow(String ruleId, String version) {}
