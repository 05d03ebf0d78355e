package cn.tongbao.mediation.confirmation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That the court heard the parties (CON-12).
 *
 * @param present ids of the parties that came
 */
record Hearing(LocalDate on, List<String> present, @Nullable String text) {

    Hearing {
        present = List.copyOf(present);
    }
}
