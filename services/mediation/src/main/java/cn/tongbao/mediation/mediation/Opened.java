package cn.tongbao.mediation.mediation;

import java.util.List;

/**
 * A mediation just opened.
 *
 * @param invitations a code for each party, shown this once; none for a party's own application
 */
public record Opened(
        String reference, long version, List<Invitation> invitations, MediationView mediation) {

    /** Keeps the codes out of logs. */
    @Override
    public String toString() {
        return "Opened[" + reference + "]";
    }

    /** What lets a party take its seat. */
    public record Invitation(String partyId, String name, String code) {

        /** Keeps the code out of logs. */
        @Override
        public String toString() {
            return "Invitation[" + partyId + "]";
        }
    }
}
