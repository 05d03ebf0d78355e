package cn.tongbao.directory.selection;

/** Conflicts of somebody that the body has looked at and does not find in the way. */
public record AcceptedConflict(String memberId, String reason) {}
