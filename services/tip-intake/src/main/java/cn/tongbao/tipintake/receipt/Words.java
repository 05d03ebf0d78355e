package cn.tongbao.tipintake.receipt;

/** The same in both languages, in plain words. */
public record Words(String zh, String en) {}
