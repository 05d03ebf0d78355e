package cn.tongbao.directory.sharing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What he is asked for.
 *
 * @param caseReference the case on this platform, if it is on it
 * @param caseLabel what the body that asks calls the case
 * @param text what he is to do
 * @param from the first day on which he can be chosen
 * @param until the last one
 */
record Purpose(
        @Nullable String caseReference,
        String caseLabel,
        String text,
        LocalDate from,
        LocalDate until) {

    Purpose until(LocalDate day) {
        return new Purpose(caseReference, caseLabel, text, from, day);
    }
}
