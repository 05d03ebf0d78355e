package cn.tongbao.directory.selection;

/**
 * What stands between somebody and a case, as far as the platform can tell.
 *
 * @param with whom or what it is with
 */
public record Conflict(String memberId, ConflictKind kind, String with) {}
