package cn.tongbao.caserouting.casefile;

import cn.tongbao.caserouting.meeting.OpenItem;
import cn.tongbao.platform.identity.Access;
import cn.tongbao.platform.identity.NotAllowed;
import cn.tongbao.platform.identity.NotReadable;
import cn.tongbao.platform.identity.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one subject may see of a case, and do with it. Whoever handles the case sees it whole, with
 * those dispatches that are his to see; an office that refused or was recalled keeps its own
 * dispatch and nothing else; who kept the case before keeps what had happened until then; who has
 * to fulfil what a meeting decided sees that.
 */
public final class CaseSight {

    private final Subject who;
    private final CaseFile file;
    private final boolean whole;
    private final List<Dispatch> dispatches;
    private final List<Instruction> instructions;
    private final List<HandOver> given;
    private final List<OpenItem> openItems;

    private CaseSight(Subject who, CaseFile file, List<OpenItem> open) {
        this.who = who;
        this.file = file;
        this.whole = Access.allows(who, file.audience(), CaseAct.READ);
        this.dispatches = file.dispatches().stream().filter(this::sees).toList();
        this.instructions = file.instructions().stream().filter(this::sees).toList();
        this.given = file.head().handOvers().stream().filter(this::gave).toList();
        this.openItems = watches() ? open : open.stream().filter(this::fulfils).toList();
    }

    /**
     * The subject's sight of the case.
     *
     * @throws NotReadable if he may see nothing of it
     */
    public static CaseSight of(Subject who, CaseFile file) {
        return of(who, file, List.of());
    }

    /**
     * The same with what is open of the case by decision of meetings.
     *
     * @throws NotReadable if he may see nothing of it
     */
    static CaseSight of(Subject who, CaseFile file, List<OpenItem> open) {
        var sight = new CaseSight(who, file, open);
        if (!sight.whole
                && sight.dispatches.isEmpty()
                && sight.given.isEmpty()
                && sight.openItems.isEmpty()) {
            throw new NotReadable();
        }
        return sight;
    }

    /**
     * Lets the act on the case pass.
     *
     * @throws NotAllowed if his role may not do it, or his office no longer handles the case
     */
    public void toAct(CaseAct act) {
        if (!whole || !Access.mayDo(who, act)) {
            throw new NotAllowed();
        }
    }

    /**
     * The dispatch, for an act of the subject.
     *
     * @throws NotReadable if it is none of his
     * @throws NotAllowed if his role may not do the act
     */
    public Dispatch dispatch(UUID id, CaseAct act) {
        var dispatch = file.dispatch(id);
        Access.toAct(who, file.audienceOf(dispatch), CaseAct.READ, act);
        return dispatch;
    }

    /**
     * The instruction, for an act of the subject.
     *
     * @throws NotReadable if it is none of his
     * @throws NotAllowed if his role may not do the act
     */
    public Instruction instruction(UUID id, CaseAct act) {
        var instruction = file.instruction(id);
        Access.toAct(who, file.audienceOf(instruction), CaseAct.READ, act);
        return instruction;
    }

    /** Whether he handles the case, rather than having once held a dispatch of it. */
    public boolean whole() {
        return whole;
    }

    /** The dispatches that he may see. */
    public List<Dispatch> dispatches() {
        return dispatches;
    }

    /** The instructions that he may see. */
    public List<Instruction> instructions() {
        return instructions;
    }

    /** The hand-overs to show: all of them to whoever answers for the case, else those he made. */
    List<HandOver> handOvers() {
        return watches() ? file.head().handOvers() : given;
    }

    /** What is open: all of it to whoever answers for the case, else what his office has to do. */
    List<OpenItem> openItems() {
        return openItems;
    }

    /** The last version of the case that was still his to answer for, if it is his no more. */
    long answeredUntil() {
        return watches(who) ? given.stream().mapToLong(HandOver::version).max().orElse(0) : 0;
    }

    CaseFile file() {
        return file;
    }

    /** Whether he answers for the case as a whole, and not for one dispatch of it. */
    public boolean watches() {
        return whole && watches(who);
    }

    static boolean watches(Subject who) {
        return who.has(Roles.ROUTING_OFFICER) || who.has(Roles.SUPERVISOR);
    }

    /** The nearest last day of the limits that concern him. */
    @Nullable LocalDate dueOn() {
        return watches()
                ? file.dueOn()
                : clocks().map(LimitClock::dueOn).min(LocalDate::compareTo).orElse(null);
    }

    /** Whether a limit that concerns him has passed. */
    boolean overdue() {
        return watches() ? file.overdue() : clocks().anyMatch(LimitClock::missed);
    }

    private Stream<LimitClock> clocks() {
        return dispatches.stream().map(Dispatch::clock).filter(Objects::nonNull);
    }

    private boolean sees(Dispatch dispatch) {
        return Access.allows(who, file.audienceOf(dispatch), CaseAct.READ);
    }

    private boolean fulfils(OpenItem item) {
        return Access.mayDo(who, CaseAct.READ) && item.ownerOfficeId().equals(who.office());
    }

    private boolean gave(HandOver handOver) {
        return Access.allows(who, handOver.formerKeepers(), CaseAct.READ);
    }

    private boolean sees(Instruction instruction) {
        return Access.allows(who, file.audienceOf(instruction), CaseAct.READ);
    }
}
