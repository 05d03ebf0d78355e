package cn.tongbao.directory.publicregister;

import cn.tongbao.directory.practicefeedback.Figures;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Figures of practice as a page writes them, each with what it counts; a dash where there are too
 * few.
 *
 * @param figures null for an entry that is not chosen for engagements
 * @param none what stands in the place of a basis
 */
public record FigureTexts(@Nullable Figures figures, boolean english, String none) {

    private static final String DASH = "–";

    /** How many engagements are over. */
    public String count() {
        var counted = engagements();
        return counted == null ? DASH : Integer.toString(counted.count());
    }

    /** In how many another had to be chosen. */
    public String redraws() {
        var counted = engagements();
        return counted == null ? DASH : Integer.toString(counted.redraws());
    }

    /** How often a party complained, and how often rightly. */
    public String complaints() {
        var counted = engagements();
        return counted == null ? DASH : "%d (%d)".formatted(counted.complaints(), counted.upheld());
    }

    /** What these count. */
    public String countBasis() {
        var counted = engagements();
        return counted == null ? none : words(counted.basis());
    }

    /** The share of reports that came in time. */
    public String onTime() {
        var reports = figures == null ? null : figures.onTime();
        return reports == null ? DASH : String.format(Locale.ROOT, "%.0f%%", reports.rate() * 100);
    }

    /** What it counts. */
    public String onTimeBasis() {
        var reports = figures == null ? null : figures.onTime();
        return reports == null ? none : words(reports.basis());
    }

    /** The mean of all scores with its spread. */
    public String mean() {
        var ratings = figures == null ? null : figures.ratings();
        return ratings == null
                ? DASH
                : String.format(Locale.ROOT, "%.2f (± %.2f)", ratings.mean(), ratings.spread());
    }

    /** What it counts. */
    public String meanBasis() {
        var ratings = figures == null ? null : figures.ratings();
        return ratings == null ? none : words(ratings.basis());
    }

    private Figures.@Nullable Engagements engagements() {
        return figures == null ? null : figures.engagements();
    }

    private String words(Figures.Basis basis) {
        return english ? basis.en() : basis.zh();
    }
}
