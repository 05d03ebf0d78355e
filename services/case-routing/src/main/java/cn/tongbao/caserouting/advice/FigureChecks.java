package cn.tongbao.caserouting.advice;

import cn.tongbao.caserouting.casefile.CaseFigures;
import cn.tongbao.caserouting.casefile.Figure;
import cn.tongbao.caserouting.casefile.PriorPenalty;
import cn.tongbao.platform.web.Checks;
import cn.tongbao.rulebook.RulebookSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What figures have to look like; everything that is wrong is told in one go. */
@Component
class FigureChecks {

    private static final int TEXT = 4_000;
    private static final long MOST_COUNTED = 1_000_000_000_000L;
    private static final int MOST_PENALTIES = 100;
    private static final Set<String> PENALTY_KINDS = Set.of("CRIMINAL", "ADMINISTRATIVE");

    private final RulebookSource rulebook;

    FigureChecks(RulebookSource rulebook) {
        this.rulebook = rulebook;
    }

    void check(CaseFigures figures) {
        var checks = new Checks();
        var today = rulebook.current().today();
        figures.all().forEach((name, figure) -> common(checks, '/' + name, figure));
        figures.amounts()
                .forEach((name, amount) -> checks.amount('/' + name + "/value", amount.value()));
        figures.counts().forEach((name, count) -> counted(checks, '/' + name, count.value()));
        figures.dates()
                .forEach((name, date) -> past(checks, '/' + name + "/value", date.value(), today));
        if (figures.priorPenalties() != null) {
            penalties(checks, figures.priorPenalties().value(), today);
        }
        inOrder(checks, figures);
        checks.raise();
    }

    private static void common(Checks checks, String pointer, Figure<?> figure) {
        checks.that(figure.value() != null, pointer + "/value", "REQUIRED")
                .required(pointer + "/source", figure.source())
                .text(pointer + "/source", figure.source(), TEXT)
                .text(pointer + "/note", figure.note(), TEXT);
    }

    private static void counted(Checks checks, String pointer, @Nullable Long count) {
        if (count != null) {
            checks.that(count >= 0, pointer + "/value", "NEGATIVE")
                    .that(count <= MOST_COUNTED, pointer + "/value", "TOO_LARGE");
        }
    }

    private static void past(
            Checks checks, String pointer, @Nullable LocalDate date, LocalDate today) {
        checks.that(date == null || !date.isAfter(today), pointer, "IN_FUTURE");
    }

    private void penalties(Checks checks, @Nullable List<PriorPenalty> penalties, LocalDate today) {
        if (penalties == null) {
            return;
        }
        var articles = rulebook.current().penaltyArticles();
        checks.that(penalties.size() <= MOST_PENALTIES, "/priorPenalties/value", "TOO_MANY");
        for (int i = 0; i < penalties.size(); i++) {
            var pointer = "/priorPenalties/value/" + i;
            var penalty = penalties.get(i);
            checks.required(pointer + "/on", penalty.on())
                    .required(pointer + "/article", penalty.article())
                    .required(pointer + "/kind", penalty.kind())
                    .that(
                            penalty.article() == null || articles.contains(penalty.article()),
                            pointer + "/article",
                            "UNKNOWN_CODE")
                    .that(
                            penalty.kind() == null || PENALTY_KINDS.contains(penalty.kind()),
                            pointer + "/kind",
                            "UNKNOWN_CODE");
            past(checks, pointer + "/on", penalty.on(), today);
        }
    }

    private static void inOrder(Checks checks, CaseFigures figures) {
        var first = figures.firstAct() == null ? null : figures.firstAct().value();
        var last = figures.lastAct() == null ? null : figures.lastAct().value();
        checks.that(
                first == null || last == null || !last.isBefore(first),
                "/lastAct/value",
                "BEFORE_FIRST_ACT");
    }
}
