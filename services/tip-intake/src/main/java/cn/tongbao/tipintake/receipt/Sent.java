package cn.tongbao.tipintake.receipt;

import java.time.Instant;

/** What a reporter has sent has arrived. */
public record Sent(String reference, Instant at, String status) {}
