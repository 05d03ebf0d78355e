package cn.tongbao.directory.practicefeedback;

import org.jspecify.annotations.Nullable;

/**
 * The practice of an entry in figures, for everybody. Below five ended engagements nothing is
 * shown, so that nobody can tell who said what.
 *
 * @param atLeast how many engagements it takes
 * @param shown null below that
 */
public record Figures(String memberId, int atLeast, @Nullable Shown shown) {

    /**
     * What is shown.
     *
     * @param engagements ended ones, released ones among them
     * @param onTimeRate share of reports that came by their day; null without any
     * @param released how often another was drawn in his place
     * @param challenges how often a party challenged him
     * @param rated how many of them were rated
     * @param mean of all scores; null without any
     * @param spread their standard deviation
     */
    public record Shown(
            int engagements,
            @Nullable Double onTimeRate,
            int released,
            int challenges,
            int rated,
            @Nullable Double mean,
            @Nullable Double spread) {}
}
