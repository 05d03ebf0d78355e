package cn.tongbao.mediation.mediation;

import cn.tongbao.platform.records.attachment.RecordFile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agreement as laid before the parties. Another file or other terms are another edition, and the
 * signatures under this one are void from then on.
 *
 * @param edition from 1
 * @param termsSha256 SHA-256 of the terms as canonical JSON (RFC 8785)
 * @param partial whether it settles a part of the dispute only
 * @param declaredOn the day of effect that was named, if one was
 * @param effectiveOn the day it took effect, once all have signed
 * @param voidedAt when another edition took its place
 */
public record Agreement(
        int edition,
        RecordFile file,
        List<Term> terms,
        String termsSha256,
        boolean partial,
        @Nullable LocalDate declaredOn,
        Instant laidAt,
        List<Signature> signatures,
        @Nullable LocalDate effectiveOn,
        @Nullable Instant voidedAt) {

    /** Copies the lists. */
    public Agreement {
        terms = List.copyOf(terms);
        signatures = List.copyOf(signatures);
    }

    /** Whether this one has signed. */
    public boolean signedBy(String signer) {
        return signatures.stream().anyMatch(signature -> signature.signer().equals(signer));
    }

    /** Whether a signature is under what stands here now. */
    public boolean covers(Signature signature) {
        return voidedAt == null
                && signature.fileSha256().equals(file.sha256())
                && signature.termsSha256().equals(termsSha256);
    }

    Agreement signed(Signature signature) {
        var more = new ArrayList<>(signatures);
        more.add(signature);
        return new Agreement(
                edition,
                file,
                terms,
                termsSha256,
                partial,
                declaredOn,
                laidAt,
                more,
                effectiveOn,
                voidedAt);
    }

    Agreement effective(LocalDate day) {
        return new Agreement(
                edition,
                file,
                terms,
                termsSha256,
                partial,
                declaredOn,
                laidAt,
                signatures,
                day,
                voidedAt);
    }

    Agreement voided(Instant at) {
        return new Agreement(
                edition,
                file,
                terms,
                termsSha256,
                partial,
                declaredOn,
                laidAt,
                signatures,
                effectiveOn,
                at);
    }
}
