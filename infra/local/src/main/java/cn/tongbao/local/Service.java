package cn.tongbao.local;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Our own processes, with the folder that each is built in and what it cannot start without. */
public enum Service {
    EVIDENCE("services/evidence", 8101),
    TIP_INTAKE("services/tip-intake", 8102),
    CASE_ROUTING("services/case-routing", 8103),
    MEDIATION("services/mediation", 8104),
    DIRECTORY("services/directory", 8105),
    LIAISON("services/liaison", 8106),
    SEARCH("services/search", 8107),
    GATEWAY("gateway", 8080);

    private final String module;
    private final int basePort;

    Service(String module, int basePort) {
        this.module = module;
        this.basePort = basePort;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Name of its database and of the role that owns it. */
    public String database() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String module() {
        return module;
    }

    int basePort() {
        return basePort;
    }

    public static List<String> databases() {
        return Arrays.stream(values()).map(Service::database).toList();
    }
}
