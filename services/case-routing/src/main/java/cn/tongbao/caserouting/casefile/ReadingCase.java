package cn.tongbao.caserouting.casefile;

import cn.tongbao.caserouting.meeting.OpenItem;
import cn.tongbao.caserouting.meeting.OpenItems;
import cn.tongbao.caserouting.office.Centres;
import cn.tongbao.platform.identity.Subject;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody looks at a case; no look without its audit row. */
@Service
public class ReadingCase {

    private final CaseDesk desk;
    private final OpenItems items;
    private final Centres centres;

    ReadingCase(CaseDesk desk, OpenItems items, Centres centres) {
        this.desk = desk;
        this.items = items;
        this.centres = centres;
    }

    /** The case as the subject may see it. */
    @Transactional
    public CaseView read(Subject who, String reference) {
        var file = desk.look(reference);
        var sight = CaseSight.of(who, file, open(file));
        desk.seen(file, who, "CASE_READ");
        return CaseView.withOpenItems(sight);
    }

    /**
     * What meetings have decided about the case. Only those in which the centre that keeps or kept
     * it took part, or was spoken for, decide about it; anybody may write its reference down.
     */
    private List<OpenItem> open(CaseFile file) {
        var keepers =
                Stream.concat(
                                Stream.of(file.keeperId()),
                                file.head().handOvers().stream().map(HandOver::fromOfficeId))
                        .distinct()
                        .toList();
        return items.of(file.reference()).stream()
                .filter(decided ->
                        decided.takingPart() == null
                                || decided.takingPart().stream()
                                        .anyMatch(office -> speaksForOneOf(office, keepers)))
                .map(OpenItems.Decided::item)
                .toList();
    }

    private boolean speaksForOneOf(String officeId, List<String> keepers) {
        return keepers.stream().anyMatch(keeper -> centres.speaksFor(officeId, keeper));
    }
}
