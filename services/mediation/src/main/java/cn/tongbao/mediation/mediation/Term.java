package cn.tongbao.mediation.mediation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One term of an agreement, as it is signed.
 *
 * @param number from 1, in the order of the agreement
 * @param obligor id of the party that has to perform
 * @param amount in yuan
 * @param dueOn the last day for it
 * @param decidesRight whether it decides who owns a right or whether a right is valid, which no
 *     court confirms (CON-15)
 */
public record Term(
        int number,
        String text,
        @Nullable String obligor,
        @Nullable String amount,
        @Nullable LocalDate dueOn,
        boolean decidesRight) {}
