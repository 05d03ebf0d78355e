package cn.tongbao.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A share of something, as a setting of the platform: {@code RTE-06} (warn after this share of a
 * limit), {@code THR-NEAR} (near a threshold line from this share of it) and {@code PRA-01} to
 * {@code PRA-04} (from where on figures of practice are to be looked at).
 *
 * @param share between 0 and 1, for example 0.8
 */
public record Share(
        String id,
        String version,
        Text text,
        BigDecimal share,
        String citation,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean verified)
        implements Dated {}
