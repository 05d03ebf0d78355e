package cn.tongbao.caserouting.supervision;

import cn.tongbao.caserouting.casefile.CaseAct;
import cn.tongbao.caserouting.casefile.CaseDesk;
import cn.tongbao.caserouting.casefile.CaseSight;
import cn.tongbao.caserouting.casefile.Deed;
import cn.tongbao.caserouting.casefile.InstructionTrigger;
import cn.tongbao.caserouting.casefile.InstructionView;
import cn.tongbao.caserouting.casefile.Limits;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.Checks;
import cn.tongbao.platform.web.Versions;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The office answers an instruction. */
@Service
public class ReplyingToInstruction {

    private static final int MOST = 4_000;

    private final CaseDesk desk;
    private final Limits limits;
    private final Clock clock;

    ReplyingToInstruction(CaseDesk desk, Limits limits, Clock clock) {
        this.desk = desk;
        this.limits = limits;
        this.clock = clock;
    }

    /** Answers it. */
    @Transactional
    public InstructionView reply(
            Subject who,
            String reference,
            UUID id,
            @Nullable String ifMatch,
            @Nullable String text) {
        var file = desk.take(reference);
        var instruction = CaseSight.of(who, file).instruction(id, CaseAct.REPLY);
        Versions.require(ifMatch, instruction.version(), () -> InstructionView.of(instruction));
        file.requireRunning();
        instruction.status().on(InstructionTrigger.REPLY);
        new Checks().required("/text", text).text("/text", text, MOST).raise();
        var next =
                file.instructing(Deed.of(who, clock.instant()), limits)
                        .reply(instruction, Objects.requireNonNull(text));
        desk.put(file, who, CaseAct.REPLY);
        return InstructionView.of(next);
    }
}
