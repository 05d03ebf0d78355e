package cn.tongbao.caserouting.casefile;

import java.time.Instant;

/** Why the centre took a dispatch back. */
public record Recall(String reason, Instant at) {}
