package cn.tongbao.liaison.meeting;

import cn.tongbao.liaison.office.OfficeLookup;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Whom the host may answer and sign for: guests, and offices that have no liaison officer. A
 * liaison office speaks for itself, or somebody else would bind it.
 */
@Component
class Represented {

    private static final String LIAISON = "LIAI";

    private final OfficeLookup offices;

    Represented(OfficeLookup offices) {
        this.offices = offices;
    }

    boolean speaksForItself(Optional<Invitee> invitee) {
        return invitee.map(Invitee::officeId).filter(this::speaksForItself).isPresent();
    }

    boolean speaksForItself(String officeId) {
        return offices.find(officeId).filter(office -> office.type().equals(LIAISON)).isPresent();
    }
}
