package cn.tongbao.liaison.meeting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One edition of the minutes; a later one replaces it and leaves it to be read.
 *
 * @param canonical what is signed: the minutes as canonical JSON (RFC 8785)
 * @param sha256 of its UTF-8 bytes
 * @param decisions the decisions as this edition says them
 */
public record Minutes(
        int edition,
        String text,
        List<CanonicalMinutes.Line> decisions,
        String canonical,
        String sha256,
        String person,
        Instant at) {

    /** Copies the decisions. */
    public Minutes {
        decisions = List.copyOf(decisions);
    }

    boolean has(UUID decisionId) {
        return decisions.stream().anyMatch(line -> line.decisionId().equals(decisionId.toString()));
    }
}
