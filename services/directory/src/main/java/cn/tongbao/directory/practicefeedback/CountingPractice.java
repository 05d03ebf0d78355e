package cn.tongbao.directory.practicefeedback;

import cn.tongbao.directory.engagement.PastEngagements;
import cn.tongbao.directory.engagement.PastEngagements.Ended;
import cn.tongbao.directory.practicefeedback.Feedbacks.Rating;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts the practice of entries in figures that everybody may see. */
@Service
public class CountingPractice {

    private static final double HUNDREDTHS = 100.0;

    private final PastEngagements engagements;
    private final Feedbacks feedbacks;
    private final BasisWords words;

    CountingPractice(PastEngagements engagements, Feedbacks feedbacks, BasisWords words) {
        this.engagements = engagements;
        this.feedbacks = feedbacks;
        this.words = words;
    }

    /** The figures of one entry. */
    @Transactional(readOnly = true)
    public Figures of(String memberId) {
        return Objects.requireNonNull(of(List.of(memberId)).get(memberId));
    }

    /** The figures of each of them. */
    @Transactional(readOnly = true)
    public Map<String, Figures> of(Collection<String> memberIds) {
        var ended =
                engagements.ended(memberIds).stream()
                        .collect(Collectors.groupingBy(Ended::memberId));
        var rated =
                ended.isEmpty()
                        ? Map.<String, List<Rating>>of()
                        : feedbacks.ratings(ended.keySet()).stream()
                                .collect(Collectors.groupingBy(Rating::memberId));
        var figures = new HashMap<String, Figures>();
        for (var id : memberIds) {
            figures.put(
                    id,
                    figures(ended.getOrDefault(id, List.of()), rated.getOrDefault(id, List.of())));
        }
        return figures;
    }

    private Figures figures(List<Ended> ended, List<Rating> rated) {
        return new Figures(
                Steps.AT_LEAST, engagements(ended), onTime(ended), ratings(ended, rated));
    }

    private Figures.@Nullable Engagements engagements(List<Ended> ended) {
        var shown = Steps.shown(ended, Ended::officeId);
        return shown.isEmpty()
                ? null
                : new Figures.Engagements(
                        shown.size(),
                        (int) shown.stream().filter(Ended::released).count(),
                        shown.stream().mapToInt(Ended::complaints).sum(),
                        shown.stream().mapToInt(Ended::upheld).sum(),
                        words.ofEngagements(shown));
    }

    private Figures.@Nullable OnTime onTime(List<Ended> ended) {
        var due = ended.stream().filter(one -> one.inTime() != null).toList();
        var shown = Steps.shown(due, Ended::officeId);
        if (shown.isEmpty()) {
            return null;
        }
        var inTime = shown.stream().filter(one -> Boolean.TRUE.equals(one.inTime())).count();
        return new Figures.OnTime(rounded((double) inTime / shown.size()), words.ofReports(shown));
    }

    private Figures.@Nullable Ratings ratings(List<Ended> ended, List<Rating> rated) {
        var shown = Steps.shown(rated, Rating::officeId);
        if (shown.isEmpty()) {
            return null;
        }
        var byReference =
                ended.stream().collect(Collectors.toMap(Ended::reference, Function.identity()));
        var means = shown.stream().map(Rating::mean).toList();
        return new Figures.Ratings(
                rounded(Means.mean(means)),
                rounded(Means.spread(means)),
                words.ofRatings(
                        shown.stream()
                                .map(one ->
                                        Objects.requireNonNull(byReference.get(one.reference())))
                                .toList()));
    }

    private static double rounded(double value) {
        return Math.round(value * HUNDREDTHS) / HUNDREDTHS;
    }
}
