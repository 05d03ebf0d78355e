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
import java.util.HashMap;
import java.util.Map;

/**
 * The stand-in for the own system of a docked court. It goes on by itself whenever the gateway can
 * be reached, so it waits for nobody.
 */
public final class CourtProcess implements Component {

    public static final String NAME = "court-stub";

    /** The court that is docked on this stack. */
    static final String OFFICE = "COURT-110105";

    private final Settings settings;
    private final StandInImage image;
    private final Secrets secrets;

    public CourtProcess(Settings settings, StandInImage image, Secrets secrets) {
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
        return "http://127.0.0.1:" + settings.ports().courtStub();
    }

    static String stepSecret(Secrets secrets) {
        return secrets.password("court-steps");
    }

    static String answerSecret(Secrets secrets) {
        return secrets.password("court-answers");
    }

    private Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        environment.put("MALLOC_ARENA_MAX", "2");
        environment.put("COURT_STUB_PORT", Integer.toString(settings.ports().courtStub()));
        environment.put("COURT_STUB_OFFICE", OFFICE);
        environment.put("COURT_STUB_GATEWAY", "http://127.0.0.1:" + settings.ports().gateway());
        environment.put("COURT_STUB_TOKENS", settings.realm() + "/protocol/openid-connect/token");
        environment.put("COURT_STUB_CLIENT_SECRET", "tongbao");
        environment.put("COURT_STUB_STEP_SECRET", stepSecret(secrets));
        environment.put("COURT_STUB_ANSWER_SECRET", answerSecret(secrets));
        environment.put("COURT_STUB_STATE", settings.files().data(NAME).toString());
        environment.put("COURT_STUB_CLOCK_FILE", settings.files().clock().toString());
        return environment;
    }
}
