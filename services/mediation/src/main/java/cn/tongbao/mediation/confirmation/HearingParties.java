package cn.tongbao.mediation.confirmation;

import cn.tongbao.mediation.record.Limits;
import cn.tongbao.mediation.record.Texts;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.Deed;
import cn.tongbao.platform.web.Checks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The court records that it heard the parties (CON-12). */
@Service
public class HearingParties {

    private final ConfirmationDesk desk;
    private final Limits limits;
    private final Clock clock;

    HearingParties(ConfirmationDesk desk, Limits limits, Clock clock) {
        this.desk = desk;
        this.limits = limits;
        this.clock = clock;
    }

    /** Records it. */
    @Transactional
    public ConfirmationView hear(
            Subject who, String reference, @Nullable String ifMatch, HearingRequest request) {
        var sight = desk.take(who, reference, ConfirmationAct.HEAR, ifMatch);
        var confirmation = sight.confirmation();
        confirmation.require(ConfirmationTrigger.HEAR);
        var now = clock.instant();
        var today = limits.dayOf(now);
        var acceptedOn = limits.dayOf(Texts.given(confirmation.acceptedAt()));
        var present = Objects.requireNonNullElse(request.present(), List.<String>of());
        var checks =
                new Checks()
                        .required("/present", request.present())
                        .that(
                                request.on() == null || !request.on().isAfter(today),
                                "/on",
                                "IN_FUTURE")
                        .that(
                                request.on() == null || !request.on().isBefore(acceptedOn),
                                "/on",
                                "BEFORE_ACCEPTANCE")
                        .text("/text", request.text(), Texts.MOST);
        for (int i = 0; i < present.size(); i++) {
            checks.that(
                    confirmation.matter().has(present.get(i)), "/present/" + i, "UNKNOWN_PARTY");
        }
        checks.raise();
        confirmation.hear(
                new Hearing(
                        request.on() == null ? today : request.on(),
                        present.stream().distinct().toList(),
                        request.text()),
                Deed.of(who, now),
                limits);
        return desk.put(sight, ConfirmationAct.HEAR);
    }

    /**
     * That the parties were heard.
     *
     * @param on the day; today if not given
     * @param present ids of the parties that came
     */
    public record HearingRequest(
            @Nullable LocalDate on, @Nullable List<String> present, @Nullable String text) {}
}
