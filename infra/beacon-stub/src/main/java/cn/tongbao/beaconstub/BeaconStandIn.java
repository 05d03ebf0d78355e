package cn.tongbao.beaconstub;

/** Starts the stand-in for a public randomness beacon; settings come from the environment. */
public final class BeaconStandIn {

    private BeaconStandIn() {}

    /** Runs until it is ended. */
    public static void main(String[] args) {
        var beacon = Beacon.opened(Settings.of(System.getenv()));
        Runtime.getRuntime().addShutdownHook(new Thread(beacon::close, "closing"));
    }
}
