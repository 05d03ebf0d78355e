package cn.tongbao.liaison.assistance;

import static cn.tongbao.liaison.assistance.AssistanceTrigger.ACCEPT;
import static cn.tongbao.liaison.assistance.AssistanceTrigger.ASK_EXTENSION;
import static cn.tongbao.liaison.assistance.AssistanceTrigger.CASE_HANDED_OVER;
import static cn.tongbao.liaison.assistance.AssistanceTrigger.CASE_REFUSED;
import static cn.tongbao.liaison.assistance.AssistanceTrigger.COMPLETE;
import static cn.tongbao.liaison.assistance.AssistanceTrigger.DECIDE_EXTENSION;
import static cn.tongbao.liaison.assistance.AssistanceTrigger.DESIGNATE;
import static cn.tongbao.liaison.assistance.AssistanceTrigger.DISPUTE;
import static cn.tongbao.liaison.assistance.AssistanceTrigger.RATE;
import static cn.tongbao.liaison.assistance.AssistanceTrigger.RECEIVE;
import static cn.tongbao.liaison.assistance.AssistanceTrigger.REDIRECT;
import static cn.tongbao.liaison.assistance.AssistanceTrigger.REFUSE;
import static cn.tongbao.liaison.assistance.AssistanceTrigger.REPLY;
import static cn.tongbao.liaison.assistance.AssistanceTrigger.SIDES_MERGED;
import static cn.tongbao.liaison.assistance.AssistanceTrigger.WITHDRAW;

import cn.tongbao.liaison.record.LiaisonProblem;
import cn.tongbao.platform.web.ProblemException;
import java.util.EnumMap;
import java.util.Map;

/**
 * Where a request stands. That a limit was missed, and that the common superior was called upon,
 * are marks of a request and no states, since work goes on under them. A designation leads where
 * the superior says; the table shows where it leads if the asked office has to do it.
 */
public enum AssistanceStatus {
    /** On its way. */
    SENT,
    /** Seen by the asked office. */
    RECEIVED,
    /** The asked office helps. */
    ACCEPTED,
    /** It has given something. */
    IN_PROGRESS,
    /** It asks for more time. */
    EXTENSION_ASKED,
    /** Finished. */
    DONE,
    /** Refused. */
    REJECTED,
    /** The refusal is disputed, and the sides negotiate. */
    DISPUTED,
    /** Goes on as a request to another office. */
    REDIRECTED,
    /** Taken back. */
    WITHDRAWN;

    /** What may happen, and where it leads. */
    Map<AssistanceTrigger, AssistanceStatus> next() {
        var table = new EnumMap<AssistanceTrigger, AssistanceStatus>(AssistanceTrigger.class);
        switch (this) {
            case SENT -> {
                table.put(RECEIVE, RECEIVED);
                table.put(ACCEPT, ACCEPTED);
                table.put(REFUSE, REJECTED);
                table.put(DESIGNATE, ACCEPTED);
            }
            case RECEIVED -> {
                table.put(ACCEPT, ACCEPTED);
                table.put(REFUSE, REJECTED);
                table.put(DESIGNATE, ACCEPTED);
            }
            case ACCEPTED, IN_PROGRESS -> {
                table.put(ASK_EXTENSION, EXTENSION_ASKED);
                table.put(COMPLETE, DONE);
                table.put(DESIGNATE, this);
            }
            case EXTENSION_ASKED -> {
                table.put(DECIDE_EXTENSION, IN_PROGRESS);
                table.put(COMPLETE, DONE);
                table.put(DESIGNATE, IN_PROGRESS);
            }
            case REJECTED -> {
                table.put(DISPUTE, DISPUTED);
                table.put(REDIRECT, REDIRECTED);
            }
            case DISPUTED -> {
                table.put(ACCEPT, ACCEPTED);
                table.put(REDIRECT, REDIRECTED);
                table.put(DESIGNATE, ACCEPTED);
            }
            case DONE -> table.put(RATE, DONE);
            case REDIRECTED, WITHDRAWN -> {}
        }
        if (takenUp()) {
            table.put(CASE_HANDED_OVER, DONE);
        }
        if (open()) {
            table.put(CASE_REFUSED, REJECTED);
            table.put(SIDES_MERGED, WITHDRAWN);
            table.put(REPLY, this == ACCEPTED ? IN_PROGRESS : this);
            table.put(WITHDRAW, WITHDRAWN);
        }
        return table;
    }

    /** Whether somebody still has to do something, under a limit. */
    public boolean open() {
        return switch (this) {
            case SENT, RECEIVED, ACCEPTED, IN_PROGRESS, EXTENSION_ASKED, DISPUTED -> true;
            case DONE, REJECTED, REDIRECTED, WITHDRAWN -> false;
        };
    }

    /** Whether it was taken up and is not finished. */
    boolean takenUp() {
        return this == ACCEPTED || this == IN_PROGRESS || this == EXTENSION_ASKED;
    }

    /**
     * Where it leads.
     *
     * @throws ProblemException if that cannot happen here
     */
    AssistanceStatus after(AssistanceTrigger trigger) {
        var target = next().get(trigger);
        if (target == null) {
            throw new ProblemException(LiaisonProblem.ASSISTANCE_STATE, name());
        }
        return target;
    }
}
