package cn.tongbao.directory.sharing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whom a body asks for, and for what.
 *
 * @param memberId an entry of an expert or a technical investigator
 * @param caseReference the case on this platform, if it is on it
 * @param caseLabel what the body calls the case; a selection for it has to call it the same, or
 *     name the same reference
 * @param purpose what he is to do
 * @param from the first day on which he is to be chosen
 * @param until the last one
 */
public record SharingRequest(
        @Nullable String memberId,
        @Nullable String caseReference,
        @Nullable String caseLabel,
        @Nullable String purpose,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {}
