package cn.tongbao.mediation.mediation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What became of a term.
 *
 * @param term its number
 * @param performedOn when it was performed, once it was
 * @param text what was said about it
 * @param defaulted whether its day passed before it was performed
 */
public record Performance(
        int term, @Nullable LocalDate performedOn, @Nullable String text, boolean defaulted) {

    Performance performed(LocalDate day, @Nullable String said) {
        return new Performance(term, day, said, defaulted);
    }

    Performance asDefaulted() {
        return new Performance(term, performedOn, text, true);
    }
}
