package cn.tongbao.mediation.courtdocking;

/** Which courts decide in systems of their own. Every other court works in our portal. */
public interface DockedCourts {

    /** Whether this court is docked. */
    boolean docked(String courtOfficeId);
}
