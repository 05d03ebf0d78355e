package cn.tongbao.tipintake.tip.submission;

import cn.tongbao.platform.identity.Access;
import cn.tongbao.platform.identity.NotAllowed;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.CommonProblem;
import cn.tongbao.platform.web.ProblemException;
import cn.tongbao.tipintake.tip.TipAct;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The ways in, and who may use them. */
enum Channel {
    WEB(null),
    PHONE(TipAct.ENTER),
    VOICEMAIL(TipAct.ENTER),
    LETTER(TipAct.ENTER),
    COUNTER(TipAct.ENTER),
    MINI_PROGRAM(TipAct.FEED),
    AGENCY(TipAct.FEED),
    ANALYTIC_MODEL(TipAct.FEED);

    private final @Nullable TipAct act;

    Channel(@Nullable TipAct act) {
        this.act = act;
    }

    /** The channel of that code; WEB where none is stated, empty where there is no such channel. */
    static Optional<Channel> of(@Nullable String code) {
        return code == null
                ? Optional.of(WEB)
                : Stream.of(values()).filter(channel -> channel.name().equals(code)).findFirst();
    }

    /** Lets those pass who may use it. */
    void admit(Subject who) {
        if (act == null) {
            return;
        }
        if (who.anonymous()) {
            throw new ProblemException(CommonProblem.UNAUTHENTICATED);
        }
        if (!Access.mayDo(who, act)) {
            throw new NotAllowed();
        }
    }

    /** Whether somebody types it in for the reporter. */
    boolean entered() {
        return act != null;
    }
}
