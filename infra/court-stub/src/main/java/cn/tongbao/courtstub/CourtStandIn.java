package cn.tongbao.courtstub;

/** Starts the stand-in for a court's own system; all settings come from the environment. */
public final class CourtStandIn {

    private CourtStandIn() {}

    /** Runs until it is ended. */
    public static void main(String[] args) {
        var court = Court.opened(Settings.of(System.getenv()));
        Runtime.getRuntime().addShutdownHook(new Thread(court::close, "closing"));
    }
}
