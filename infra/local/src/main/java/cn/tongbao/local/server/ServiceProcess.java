package cn.tongbao.local.server;

import cn.tongbao.local.Secrets;
import cn.tongbao.local.Service;
import cn.tongbao.local.Settings;
import cn.tongbao.local.build.ServiceImage;
import cn.tongbao.local.process.Component;
import cn.tongbao.local.process.Journal;
import cn.tongbao.local.process.Launch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One of our own services with the addresses and secrets of this stack. */
public final class ServiceProcess implements Component {

    private final Service service;
    private final Settings settings;
    private final ServiceImage image;
    private final Databases databases;
    private final Secrets secrets;

    public ServiceProcess(
            Service service,
            Settings settings,
            ServiceImage image,
            Databases databases,
            Secrets secrets) {
        this.service = service;
        this.settings = settings;
        this.image = image;
        this.databases = databases;
        this.secrets = secrets;
    }

    @Override
    public String name() {
        return service.id();
    }

    @Override
    public List<String> needs() {
        var needs = new ArrayList<String>();
        if (!settings.postgresql().existing()) {
            needs.add("postgresql");
        }
        if (service != Service.GATEWAY && !settings.rabbitmq().existing()) {
            needs.add("rabbitmq");
        }
        if (service == Service.SEARCH && settings.existingElasticsearch() == null) {
            needs.add("elasticsearch");
        }
        return needs;
    }

    @Override
    public void prepare(Journal journal) throws IOException, InterruptedException {
        if (service == Service.EVIDENCE) {
            Files.createDirectories(settings.files().data("evidence"));
        }
        image.prepare();
    }

    @Override
    public void settle(Journal journal) throws IOException, InterruptedException {
        image.train(environment(), marker(), journal);
    }

    @Override
    public Launch launch() {
        try {
            var home = image.home();
            return new Launch(
                    image.command(home, marker()),
                    environment(),
                    home,
                    settings.files().logs().resolve(name() + ".log"),
                    marker(),
                    null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean ready() {
        var base = "http://127.0.0.1:" + settings.ports().service(service) + "/actuator/health";
        return Probe.get(URI.create(base + "/readiness")) == 200;
    }

    private String marker() {
        return "-Dtongbao.stack=" + settings.files().state();
    }

    private Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        // The C library would keep a memory arena for each thread; two serve a JVM as well.
        environment.put("MALLOC_ARENA_MAX", "2");
        environment.put("SPRING_PROFILES_ACTIVE", "local");
        environment.put("SERVER_PORT", Integer.toString(settings.ports().service(service)));
        environment.put("SPRING_DATASOURCE_URL", databases.url(service.database()));
        environment.put("SPRING_DATASOURCE_USERNAME", service.database());
        environment.put("SPRING_DATASOURCE_PASSWORD", databases.password(service.database()));
        environment.put("TONGBAO_IDENTITY_ISSUER", settings.realm().toString());
        environment.put(
                "TONGBAO_IDENTITY_JWKS_URI", settings.realm() + "/protocol/openid-connect/certs");
        environment.put("TONGBAO_CLOCK_FILE", settings.files().clock().toString());
        environment.put("TONGBAO_RULEBOOK_DIRECTORY", settings.files().rules().toString());
        environment.put("TONGBAO_EVIDENCE_PUBLIC_KEY", secrets.evidencePublicKey().toString());
        if (service != Service.GATEWAY) {
            broker(environment);
        }
        switch (service) {
            case EVIDENCE -> {
                environment.put(
                        "TONGBAO_EVIDENCE_PRIVATE_KEY", secrets.evidencePrivateKey().toString());
                environment.put(
                        "TONGBAO_EVIDENCE_STORE", settings.files().data("evidence").toString());
            }
            case TIP_INTAKE -> {
                environment.put("TONGBAO_TIPS_IDENTITY_KEY", secrets.key("tips-identity"));
                environment.put("TONGBAO_TIPS_RECEIPT_KEY", secrets.key("tips-receipt"));
            }
            case SEARCH ->
                    environment.put(
                            "TONGBAO_SEARCH_ELASTICSEARCH_URI",
                            settings.elasticsearch().toString());
            case GATEWAY -> gateway(environment);
            case MEDIATION -> {
                environment.put("TONGBAO_INVITATIONS_KEY", secrets.key("invitations"));
                environment.put("SPRING_APPLICATION_JSON", dockedCourt());
            }
            case DIRECTORY -> {
                environment.put("TONGBAO_DRAW_SEEDS_KEY", secrets.key("draw-seeds"));
                environment.put("TONGBAO_BEACON_URL", BeaconProcess.address(settings));
                environment.put("TONGBAO_BEACON_PUBLIC_KEY", secrets.beaconPublicKey().toString());
            }
            case CASE_ROUTING, LIAISON -> {
                // Nothing beyond what all have.
            }
        }
        return environment;
    }

    /** As JSON, since the name of a variable could not carry the id of a court. */
    private String dockedCourt() {
        var court = "tongbao.court-docking.courts." + CourtProcess.OFFICE;
        return """
        {"%1$s.url": "%2$s", "%1$s.out-secret": "%3$s", "%1$s.in-secret": "%4$s"}\
        """
                .formatted(
                        court,
                        CourtProcess.address(settings),
                        CourtProcess.stepSecret(secrets),
                        CourtProcess.answerSecret(secrets));
    }

    private void broker(Map<String, String> environment) {
        var address = settings.rabbitmq();
        var username = address.username();
        var password = address.password();
        environment.put("SPRING_RABBITMQ_HOST", address.hostOrLoopback());
        environment.put("SPRING_RABBITMQ_PORT", Integer.toString(address.port()));
        environment.put(
                "SPRING_RABBITMQ_USERNAME", username == null ? RabbitServer.USERNAME : username);
        environment.put(
                "SPRING_RABBITMQ_PASSWORD",
                password == null ? secrets.password("rabbitmq") : password);
    }

    private void gateway(Map<String, String> environment) {
        for (var upstream : Service.values()) {
            if (upstream != Service.GATEWAY) {
                environment.put(
                        "TONGBAO_GATEWAY_" + upstream.name() + "_URI",
                        "http://127.0.0.1:" + settings.ports().service(upstream));
            }
        }
        environment.put("TONGBAO_GATEWAY_CLIENT_SECRET", secrets.password("gateway-client"));
    }
}
