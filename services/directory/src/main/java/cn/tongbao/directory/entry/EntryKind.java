package cn.tongbao.directory.entry;

import cn.tongbao.directory.member.MemberKind;
import cn.tongbao.directory.office.Office;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an entry is of. The names are those of the list {@code entryKinds}. */
public enum EntryKind {
    /** An appraisal institution. */
    INSTITUTION(Register.INSTITUTIONS, MemberKind.INSTITUTION),
    /** An expert. */
    EXPERT(Register.PERSONS, MemberKind.EXPERT),
    /** A technical investigator (法释〔2019〕2号). */
    INVESTIGATOR(Register.PERSONS, MemberKind.INVESTIGATOR),
    /** A mediator; nobody is drawn among them, their body names them. */
    MEDIATOR(Register.PERSONS, null);

    private final Register register;
    private final @Nullable MemberKind member;

    EntryKind(Register register, @Nullable MemberKind member) {
        this.register = register;
        this.member = member;
    }

    /** The register it belongs to. */
    public Register register() {
        return register;
    }

    /**
     * Whether such an office can hold one: a mediation body its mediators, a court or agency
     * others.
     */
    boolean heldBy(Office office) {
        return switch (this) {
            case INSTITUTION -> false;
            case EXPERT, INVESTIGATOR -> office.court() || office.agency();
            case MEDIATOR -> office.mediationBody();
        };
    }

    /** What selections know it as, if they choose among them. */
    Optional<MemberKind> member() {
        return Optional.ofNullable(member);
    }
}
