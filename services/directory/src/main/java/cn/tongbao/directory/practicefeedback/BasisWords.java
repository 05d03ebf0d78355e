package cn.tongbao.directory.practicefeedback;

import cn.tongbao.directory.engagement.PastEngagements.Ended;
import cn.tongbao.directory.practicefeedback.Figures.Basis;
import cn.tongbao.directory.record.Limits;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Says in words what a figure is counted from. */
@Component
class BasisWords {

    private static final DateTimeFormatter ZH =
            DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINESE);
    private static final DateTimeFormatter EN =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final Limits limits;

    BasisWords(Limits limits) {
        this.limits = limits;
    }

    Basis ofEngagements(List<Ended> counted) {
        return basis(
                counted,
                "%s至%s期间结束的%d件委托，包括中途解除的",
                "of %3$d engagements that ended between %1$s and %2$s, those cut short among them");
    }

    Basis ofReports(List<Ended> counted) {
        return basis(
                counted,
                "%s至%s期间结束、应当提交鉴定意见的%d件委托",
                "of %3$d engagements with a report due that ended between %1$s and %2$s");
    }

    Basis ofRatings(List<Ended> counted) {
        return basis(
                counted,
                "%s至%s期间结束、已由委托方评价的%d件委托，每件五项，每项一至五分",
                "of %3$d rated engagements that ended between %1$s and %2$s, each by five scores from 1 to 5");
    }

    private Basis basis(List<Ended> counted, String zh, String en) {
        var days = counted.stream().map(one -> limits.dayOf(one.endedAt())).sorted().toList();
        LocalDate from = days.getFirst();
        LocalDate until = days.getLast();
        int of = counted.size();
        return new Basis(
                of,
                from,
                until,
                zh.formatted(ZH.format(from), ZH.format(until), of),
                en.formatted(EN.format(from), EN.format(until), of));
    }
}
