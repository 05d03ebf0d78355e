package cn.tongbao.rulebook;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row that is valid from one day up to and including another, or without end. */
interface Dated {

    String id();

    LocalDate validFrom();

    @Nullable LocalDate validTo();

    default boolean validOn(LocalDate day) {
        LocalDate end = validTo();
        return !day.isBefore(validFrom()) && (end == null || !day.isAfter(end));
    }
}
