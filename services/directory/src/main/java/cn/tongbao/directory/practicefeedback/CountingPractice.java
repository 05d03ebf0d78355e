package cn.tongbao.directory.practicefeedback;

import cn.tongbao.directory.engagement.PastEngagements;
import cn.tongbao.directory.practicefeedback.Figures.Shown;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts the practice of an entry, and finds figures that are low or falling. */
@Service
public class CountingPractice {

    /** Fewer engagements than these show nothing. */
    static final int AT_LEAST = 5;

    private static final double LOW = 3.0;
    private static final double FALL = 1.0;

    private final PastEngagements engagements;
    private final Feedbacks feedbacks;

    CountingPractice(PastEngagements engagements, Feedbacks feedbacks) {
        this.engagements = engagements;
        this.feedbacks = feedbacks;
    }

    /** The figures that everybody may see. */
    @Transactional(readOnly = true)
    public Figures of(String memberId) {
        var past = engagements.over(memberId);
        if (past.size() < AT_LEAST) {
            return new Figures(memberId, AT_LEAST, null);
        }
        var reports =
                past.stream()
                        .map(PastEngagements.Past::inTime)
                        .filter(Objects::nonNull)
                        .map(Boolean.class::cast)
                        .toList();
        var means = feedbacks.means(memberId);
        // A mean of few ratings would tell who gave which.
        var enough = means.size() >= AT_LEAST;
        return new Figures(
                memberId,
                AT_LEAST,
                new Shown(
                        past.size(),
                        reports.isEmpty() ? null : share(reports),
                        (int) past.stream().filter(PastEngagements.Past::released).count(),
                        (int) past.stream().mapToLong(PastEngagements.Past::challenges).sum(),
                        enough ? means.size() : 0,
                        enough ? rounded(mean(means)) : null,
                        enough ? rounded(spread(means)) : null));
    }

    /** Why the keeper should look at the practice; null if he need not. */
    @Nullable String concern(String memberId) {
        var means = feedbacks.means(memberId);
        if (means.size() < AT_LEAST) {
            return null;
        }
        var last = mean(means.subList(0, AT_LEAST));
        if (last < LOW) {
            return "LOW";
        }
        if (means.size() >= 2 * AT_LEAST
                && mean(means.subList(AT_LEAST, 2 * AT_LEAST)) - last >= FALL) {
            return "FALLING";
        }
        return null;
    }

    private static double share(List<Boolean> reports) {
        return rounded((double) reports.stream().filter(one -> one).count() / reports.size());
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    private static double spread(List<Double> values) {
        var mean = mean(values);
        return Math.sqrt(
                values.stream()
                        .mapToDouble(value -> (value - mean) * (value - mean))
                        .average()
                        .orElseThrow());
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
