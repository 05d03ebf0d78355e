package cn.tongbao.evidence.seal;

/**
 * A record of another service.
 *
 * @param kind what it is
 * @param reference its public reference
 */
public record RecordRef(RecordKind kind, String reference) {}
