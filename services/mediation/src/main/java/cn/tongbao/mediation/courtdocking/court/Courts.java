package cn.tongbao.mediation.courtdocking.court;

import cn.tongbao.mediation.courtdocking.DockedCourts;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The docked courts, as the settings name them. */
@Component
public class Courts implements DockedCourts {

    private final Map<String, Court> docked = new TreeMap<>();
    private final Signing nobodys;

    Courts(CourtDockingSettings settings) {
        settings.courts().forEach((id, setting) -> docked.put(id, Court.of(id, setting)));
        var secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        this.nobodys = new Signing(secret);
    }

    @Override
    public boolean docked(String courtOfficeId) {
        return docked.containsKey(courtOfficeId);
    }

    /** The court, if it is docked. */
    public Optional<Court> find(String courtOfficeId) {
        return Optional.ofNullable(docked.get(courtOfficeId));
    }

    /** All of them, by id. */
    public Collection<Court> all() {
        return docked.values();
    }

    /**
     * How answers of this court are signed. For a court that is not docked a secret stands in that
     * nobody knows, so that it cannot be told from one that is.
     */
    public Signing incoming(String courtOfficeId) {
        return find(courtOfficeId).map(Court::incoming).orElse(nobodys);
    }
}
