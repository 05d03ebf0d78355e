package cn.tongbao.liaison.office;

import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.Versions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Replaces the particulars of an office. */
@Service
public class ChangingOffice {

    private final Offices offices;
    private final DraftCheck check;
    private final OfficeRecords records;

    ChangingOffice(Offices offices, DraftCheck check, OfficeRecords records) {
        this.offices = offices;
        this.check = check;
        this.records = records;
    }

    /** Replaces them whole; equal ones leave the version as it is. */
    @Transactional
    public OfficeView change(Subject who, String id, @Nullable String ifMatch, OfficeDraft draft) {
        offices.lock();
        Office office = offices.toChange(new OfficeId(id));
        OfficeAct.toMaintain(who, office.details().regionCode());
        OfficeAct.toMaintain(who, draft.regionCode());
        Versions.require(ifMatch, office.version(), () -> OfficeView.forStaff(office));
        office.requireOpen();
        OfficeDetails details = check.change(office, draft);
        if (details.equals(office.details())) {
            return OfficeView.forStaff(office);
        }
        OfficeEvent.Changed event = office.change(details);
        records.record(who, List.of(event));
        return OfficeView.forStaff(event.office());
    }
}
