package cn.tongbao.caserouting.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An earlier penalty of the same person, which lowers some lines (Interpretation 法释〔2025〕5号).
 *
 * @param on the day it was imposed
 * @param article the article of the Criminal Law that it belongs to
 * @param kind {@code CRIMINAL} or {@code ADMINISTRATIVE}
 */
public record PriorPenalty(
        @Nullable LocalDate on, @Nullable String article, @Nullable String kind) {}
