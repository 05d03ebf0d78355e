package cn.tongbao.directory.selection;

import org.jspecify.annotations.Nullable;

/**
 * What stands between somebody and a case, as far as the platform can tell.
 *
 * @param with whom or what it is with
 * @param ruleId the rule that keeps him out; null where the body weighs it
 */
public record Conflict(String memberId, ConflictKind kind, String with, @Nullable String ruleId) {}
