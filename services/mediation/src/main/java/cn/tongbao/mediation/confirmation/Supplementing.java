package cn.tongbao.mediation.confirmation;

import cn.tongbao.mediation.confirmation.ApplicationRequest.MaterialRequest;
import cn.tongbao.mediation.record.Limits;
import cn.tongbao.mediation.record.Texts;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.Deed;
import cn.tongbao.platform.records.attachment.Attaching;
import cn.tongbao.platform.records.attachment.RecordFile;
import cn.tongbao.platform.web.Checks;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A party, or the body for it, hands in what the court asked for. */
@Service
public class Supplementing {

    private final ConfirmationDesk desk;
    private final CourtNews courtNews;
    private final Materials materials;
    private final Attaching attaching;
    private final Limits limits;
    private final Clock clock;

    Supplementing(
            ConfirmationDesk desk,
            CourtNews courtNews,
            Materials materials,
            Attaching attaching,
            Limits limits,
            Clock clock) {
        this.desk = desk;
        this.courtNews = courtNews;
        this.materials = materials;
        this.attaching = attaching;
        this.limits = limits;
        this.clock = clock;
    }

    /** Hands it in. */
    @Transactional
    public ConfirmationView supply(
            Subject who, String reference, @Nullable String ifMatch, SupplyRequest request) {
        var sight = desk.take(who, reference, ConfirmationAct.SUPPLY, ifMatch);
        var confirmation = sight.confirmation();
        var asked = confirmation.submissions().supplements();
        confirmation.require(
                !asked.isEmpty() && asked.getLast().inReview()
                        ? ConfirmationTrigger.SUPPLY_IN_REVIEW
                        : ConfirmationTrigger.SUPPLY_BEFORE_ACCEPTANCE);
        check(request);
        var now = clock.instant();
        var version = confirmation.nextVersion();
        var files = new ArrayList<RecordFile>();
        files.addAll(
                attaching.attachAll(
                        who,
                        request.evidence(),
                        "/evidence",
                        new Attaching.Place(reference, version, "SUPPLEMENT", null, now)));
        var papers = materials.attach(who, request.materials(), reference, version, now);
        papers.forEach(paper -> files.add(paper.file()));
        confirmation.submissions().supply(request.text(), files, papers, Deed.of(who, now), limits);
        courtNews.supplemented(confirmation, request.text(), files);
        return desk.put(sight, ConfirmationAct.SUPPLY);
    }

    private void check(SupplyRequest request) {
        var something =
                (request.text() != null && !request.text().isBlank())
                        || (request.evidence() != null && !request.evidence().isEmpty())
                        || (request.materials() != null && !request.materials().isEmpty());
        var checks =
                new Checks()
                        .that(something, "/text", "REQUIRED")
                        .text("/text", request.text(), Texts.MOST);
        materials.check(request.materials(), checks);
        checks.raise();
    }

    /**
     * What is handed in.
     *
     * @param evidence tokens of files
     * @param materials papers of the checklist among them
     */
    public record SupplyRequest(
            @Nullable String text,
            @Nullable List<String> evidence,
            @Nullable List<MaterialRequest> materials) {}
}
