package cn.tongbao.caserouting.casefile;

import java.time.Instant;

/**
 * A missed limit brought before the supervisor of a region.
 *
 * @param regionCode whose supervisor
 * @param at when
 * @param ruleId the limit that was missed
 */
public record Escalation(String regionCode, Instant at, String ruleId) {}
