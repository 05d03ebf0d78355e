package cn.tongbao.directory.member;

import java.util.List;
import java.util.Optional;

/** Who can be chosen: institutions, experts and technical investigators of the registers. */
public interface Members {

    /** Those who may be chosen today for a specialty, by id. */
    List<Member> listed(Specialty specialty);

    /**
     * The entry of that id in whatever state it is; one that was never on the register is as
     * unknown as none at all.
     */
    Optional<Member> byId(String id);

    /** The institutions that bear that name, or did when they were taken off the register. */
    List<Member> institutionsNamed(String nameZh);
}
