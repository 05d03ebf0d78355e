package cn.tongbao.liaison.office;

import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.OnceOnly;
import cn.tongbao.platform.web.ProblemException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a new office into the register. */
@Service
public class RegisteringOffice {

    private final Offices offices;
    private final DraftCheck check;
    private final OfficeRecords records;
    private final OnceOnly onceOnly;

    RegisteringOffice(Offices offices, DraftCheck check, OfficeRecords records, OnceOnly onceOnly) {
        this.offices = offices;
        this.check = check;
        this.records = records;
        this.onceOnly = onceOnly;
    }

    /** Registers the office once, however often the same key brings it. */
    @Transactional
    public OfficeView register(Subject who, @Nullable String idempotencyKey, OfficeDraft draft) {
        OfficeAct.toMaintain(who, draft.regionCode());
        String scope = "offices:" + who.requirePerson();
        return onceOnly.run(
                idempotencyKey, scope, draft, OfficeView.class, () -> registered(who, draft));
    }

    private OfficeView registered(Subject who, OfficeDraft draft) {
        offices.lock();
        var id = new OfficeId(draft.id() == null ? "" : draft.id());
        if (offices.find(id).isPresent()) {
            throw new ProblemException(OfficeProblem.OFFICE_EXISTS, id.value());
        }
        OfficeEvent.Registered event = Office.register(id, check.details(id, draft));
        records.record(who, List.of(event));
        return OfficeView.forStaff(event.office());
    }
}
