package cn.tongbao.mediation.confirmation;

import cn.tongbao.mediation.record.Limits;
import cn.tongbao.mediation.record.Texts;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.Deed;
import cn.tongbao.platform.web.Checks;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The registry gives an application the court's own number. */
@Service
public class RegisteringApplication {

    private final ConfirmationDesk desk;
    private final Limits limits;
    private final Clock clock;

    RegisteringApplication(ConfirmationDesk desk, Limits limits, Clock clock) {
        this.desk = desk;
        this.limits = limits;
        this.clock = clock;
    }

    /** Registers it. */
    @Transactional
    public ConfirmationView register(
            Subject who, String reference, @Nullable String ifMatch, @Nullable String number) {
        var sight = desk.take(who, reference, ConfirmationAct.REGISTER, ifMatch);
        sight.confirmation().require(ConfirmationTrigger.REGISTER);
        new Checks()
                .required("/caseNumber", number)
                .text("/caseNumber", number, Texts.NAME)
                .raise();
        sight.confirmation().register(Texts.given(number), Deed.of(who, clock.instant()), limits);
        return desk.put(sight, ConfirmationAct.REGISTER);
    }
}
