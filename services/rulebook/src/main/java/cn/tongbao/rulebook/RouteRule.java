package cn.tongbao.rulebook;

/**
 * One answer of the routing rules: a kind of office that is competent, and why. The office itself
 * is the caller's choice: the nearest region upwards that has an open office of this type.
 */
public record RouteRule(
        String officeType,
        String dispatchKind,
        Text reason,
        String ruleId,
        String citation,
        boolean verified,
        String version) {}
