package cn.tongbao.beaconstub;

import java.time.Instant;

/**
 * One round, as the contract has it.
 *
 * @param standIn always {@code LOCAL_STAND_IN}: no court may take it for a public beacon
 */
record Round(
        String source,
        long round,
        String value,
        Instant publishedAt,
        String signature,
        String standIn) {}
