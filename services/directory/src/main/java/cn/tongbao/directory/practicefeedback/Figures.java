package cn.tongbao.directory.practicefeedback;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The practice of an entry in figures, for everybody, each with what it counts. None is shown below
 * five engagements, and what was added since it last changed is never fewer than five either.
 *
 * @param atLeast how many engagements each of them takes
 * @param engagements those that are over; null as long as they are too few
 * @param onTime reports; null as long as they are too few
 * @param ratings what the bodies said; null as long as they are too few
 */
public record Figures(
        int atLeast,
        @Nullable Engagements engagements,
        @Nullable OnTime onTime,
        @Nullable Ratings ratings) {

    /**
     * Engagements that are over.
     *
     * @param count how many
     * @param redraws in how many he was released, so that another had to be chosen
     * @param complaints how often a party challenged him
     * @param upheld how many of these were granted
     */
    public record Engagements(int count, int redraws, int complaints, int upheld, Basis basis) {}

    /**
     * Reports by their day.
     *
     * @param rate the share that came in time, from 0 to 1
     */
    public record OnTime(double rate, Basis basis) {}

    /**
     * Ratings, each of five scores from 1 (poor) to 5 (good).
     *
     * @param mean of all scores
     * @param spread the standard deviation of the engagements' means
     */
    public record Ratings(double mean, double spread, Basis basis) {}

    /**
     * What a figure is counted from.
     *
     * @param of how many engagements
     * @param from the day on which the first of them ended
     * @param until the day on which the last of them ended
     * @param zh the same in words
     * @param en the same in words
     */
    public record Basis(int of, LocalDate from, LocalDate until, String zh, String en) {}
}
