package cn.tongbao.rulebook;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agreement of several regions to help each other.
 *
 * @param answerLimit the limit for saying whether one helps; null where the general one runs
 * @param courseLimit the limit for finishing; null where the general one runs
 * @param members who took part, takes part or will
 * @param contacts offices that lead it
 * @param verified false as long as nobody has read in an official text that it exists
 */
public record RegionalFramework(
        String code,
        Text name,
        @Nullable String answerLimit,
        @Nullable String courseLimit,
        List<Member> members,
        List<Contact> contacts,
        String version,
        String citation,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean verified)
        implements Dated {

    public RegionalFramework {
        members = List.copyOf(members);
        contacts = List.copyOf(contacts);
    }

    @Override
    public String id() {
        return code;
    }

    /** The regions that are members on that day. */
    public List<Member> members(LocalDate on) {
        return members.stream().filter(member -> member.validOn(on)).toList();
    }

    /**
     * A region that is a member with all that lies in it, for a time.
     *
     * @param verified whether a text that was read names it
     */
    public record Member(
            String regionCode, LocalDate validFrom, @Nullable LocalDate validTo, boolean verified)
            implements Dated {

        @Override
        public String id() {
            return regionCode;
        }
    }

    /** An office to turn to about the framework as a whole. */
    public record Contact(String officeId, Text role, boolean verified) {}
}
