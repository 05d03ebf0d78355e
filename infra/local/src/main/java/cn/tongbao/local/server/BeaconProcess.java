package cn.tongbao.local.server;

import cn.tongbao.local.Secrets;
import cn.tongbao.local.Settings;
import cn.tongbao.local.build.StandInImage;
import cn.tongbao.local.process.Component;
import cn.tongbao.local.process.Journal;
import cn.tongbao.local.process.Launch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;

/** The stand-in for a public randomness beacon. It needs nothing but its key, and real time. */
public final class BeaconProcess implements Component {

    public static final String NAME = "beacon-stub";

    private final Settings settings;
    private final StandInImage image;
    private final Secrets secrets;

    public BeaconProcess(Settings settings, StandInImage image, Secrets secrets) {
        this.settings = settings;
        this.image = image;
        this.secrets = secrets;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void prepare(Journal journal) throws IOException {
        image.prepare();
    }

    @Override
    public Launch launch() {
        var marker = "-Dtongbao.stack=" + settings.files().state();
        try {
            return new Launch(
                    image.command(marker),
                    environment(),
                    image.home(),
                    settings.files().logs().resolve(NAME + ".log"),
                    marker,
                    null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean ready() {
        return Probe.get(URI.create(address(settings) + "/stand-in/state")) == 200;
    }

    /** Where it listens. */
    public static String address(Settings settings) {
        return "http://127.0.0.1:" + settings.ports().beaconStub();
    }

    private Map<String, String> environment() {
        return Map.of(
                "MALLOC_ARENA_MAX",
                "2",
                "BEACON_STUB_PORT",
                Integer.toString(settings.ports().beaconStub()),
                "BEACON_STUB_PRIVATE_KEY",
                secrets.beaconPrivateKey().toString());
    }
}
