package cn.tongbao.tipintake.tip;

/**
 * A tip that went from an office that was closed to the one that goes on with it, as its history
 * keeps it.
 */
public record HandedOver(String fromOfficeId, String toOfficeId) {}
