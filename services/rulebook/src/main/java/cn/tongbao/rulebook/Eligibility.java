package cn.tongbao.rulebook;

/** Whether a person may mediate under a framework, and by which rule. */
public record Eligibility(
        boolean eligible, Text reason, String ruleId, String citation, boolean verified) {}
