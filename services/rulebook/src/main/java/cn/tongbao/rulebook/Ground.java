package cn.tongbao.rulebook;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One ground on which an act may rest, where the law lists them: {@code MED-RETURN}, {@code
 * MED-END}, {@code CON-15} and {@code CON-16}.
 *
 * @param list the code list that {@code code} stands in; a rule may borrow grounds of another
 */
public record Ground(
        String ruleId,
        String code,
        String list,
        String version,
        Text text,
        String citation,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean verified)
        implements Dated {

    @Override
    public String id() {
        return ruleId + '/' + code;
    }
}
