package cn.tongbao.mediation.courtdocking;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import cn.tongbao.platform.identity.TestIdentity;
import cn.tongbao.platform.identity.TestTokens;
import cn.tongbao.platform.test.FreePort;
import cn.tongbao.platform.test.HttpTests;
import cn.tongbao.platform.test.RealPostgres;
import com.github.tomakehurst.wiremock.WireMockServer;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Docking alone, on a real database and with two courts at the other end: one of them is told and
 * answers, the other can be made to misbehave.
 */
@SpringBootTest(
        classes = DockingTests.Docking.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "tongbao.identity.issuer=http://keycloak.test/realms/tongbao",
            "tongbao.identity.jwks-uri=http://keycloak.test/certs",
            "tongbao.outbox.source=mediation",
            "tongbao.outbox.relay.enabled=false",
            "tongbao.outbox.consumers.enabled=false",
            "spring.flyway.out-of-order=true",
            "spring.flyway.locations=classpath:db/platform/outbox,classpath:db/platform/web,"
                    + "classpath:db/platform/deadlines,classpath:db/migration,classpath:db/docking",
            "tongbao.court-docking.every=50ms",
            "tongbao.court-docking.first-pause=50ms",
            "tongbao.court-docking.longest-pause=200ms",
            "tongbao.court-docking.connect-timeout=500ms",
            "tongbao.court-docking.read-timeout=1s",
            "tongbao.court-docking.lease=2s",
            "tongbao.court-docking.breaker.open-for=300ms"
        })
public abstract class DockingTests extends HttpTests {

    public static final String COURT = "COURT-110105";
    public static final String OTHER_COURT = "COURT-310115";
    public static final String COURT_THAT_IS_DOWN = "COURT-110101";
    public static final String PORTAL_COURT = "COURT-110108";
    public static final String OUT_SECRET = "out-secret-of-chaoyang-for-the-tests-only";
    public static final String IN_SECRET = "in-secret-of-chaoyang-for-the-tests-only-";
    public static final String OTHER_IN_SECRET = "in-secret-of-pudong-for-the-tests-only----";
    public static final String ADMINISTRATOR =
            TestTokens.bearer("admin", "administrator", null, null);

    protected static final WireMockServer CHAOYANG = started();
    protected static final WireMockServer PUDONG = started();

    /** Nobody listens there until a test starts a court. */
    protected static final int DONGCHENG = FreePort.any();

    private static final Clock MACHINE = Clock.systemUTC();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired protected JdbcClient jdbc;
    @Autowired protected TransactionTemplate transaction;
    @Autowired protected CourtSteps courtSteps;
    @Autowired protected Confirmations confirmations;

    private static WireMockServer started() {
        return started(0);
    }

    /** A court at that port, or at any. */
    protected static WireMockServer started(int port) {
        var server = new WireMockServer(options().port(port).bindAddress("127.0.0.1"));
        server.start();
        server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(202)));
        return server;
    }

    @DynamicPropertySource
    static void courts(DynamicPropertyRegistry settings) {
        docked(settings, COURT, CHAOYANG.baseUrl() + "/docking", OUT_SECRET, IN_SECRET);
        docked(
                settings,
                OTHER_COURT,
                PUDONG.baseUrl(),
                "out-secret-of-pudong-for-the-tests-only---",
                OTHER_IN_SECRET);
        docked(
                settings,
                COURT_THAT_IS_DOWN,
                "http://127.0.0.1:" + DONGCHENG,
                "out-secret-of-dongcheng-for-the-tests-only",
                "in-secret-of-dongcheng-for-the-tests-only-");
    }

    private static void docked(
            DynamicPropertyRegistry settings, String court, String url, String out, String in) {
        var docking = "tongbao.court-docking.courts." + court;
        settings.add(docking + ".url", () -> url);
        settings.add(docking + ".out-secret", () -> out);
        settings.add(docking + ".in-secret", () -> in);
    }

    @BeforeEach
    void courtsThatTakeEverything() {
        jdbc.sql("delete from court_step").update();
        for (var court : List.of(CHAOYANG, PUDONG)) {
            court.resetAll();
            court.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(202)));
        }
    }

    /** A confirmation of that court which no other test knows. */
    protected static String confirmationOf(String court) {
        return "%s-2026-%06d".formatted(court.replace("COURT", "J"), NUMBER.incrementAndGet());
    }

    protected void append(CourtStep step) {
        transaction.executeWithoutResult(_ -> courtSteps.append(step));
    }

    protected static CourtStep application(String court, String reference) {
        return new CourtStep(
                court, reference, CourtStep.Kind.APPLICATION, Applications.of(reference));
    }

    protected static CourtStep withdrawal(String court, String reference) {
        return new CourtStep(
                court, reference, CourtStep.Kind.WITHDRAWAL, new CourtWithdrawal("双方已自行履行完毕"));
    }

    /** The status of the steps of a confirmation, in their order. */
    protected List<String> statuses(String reference) {
        return jdbc.sql("select status from court_step where reference = :r order by sequence")
                .param("r", reference)
                .query((row, number) -> row.getString("status"))
                .list();
    }

    /** What has taken effect of a confirmation, in the order in which it did. */
    protected List<String> effects(String reference) {
        return jdbc.sql("select answer from effect where reference = :r order by seq")
                .param("r", reference)
                .query((row, number) -> row.getString("answer"))
                .list();
    }

    /** The sequence that the court has to use next. */
    protected long next(String court) {
        return jdbc.sql(
                        """
                        select coalesce(max(settled), 0) + 1 from court_answer_line
                        where court_office_id = :court
                        """)
                .param("court", court)
                .query(Long.class)
                .single();
    }

    protected static String registered(String reference) {
        return """
        {"kind":"REGISTERED","reference":"%s","at":"%s","caseNumber":"(2026)京0105诉前调确17号"}
        """
                .formatted(reference, MACHINE.instant());
    }

    protected static String accepted(String reference) {
        return """
        {"kind":"ACCEPTED","reference":"%s","at":"%s"}
        """
                .formatted(reference, MACHINE.instant());
    }

    protected static String ruled(String reference) {
        return """
        {"kind":"RULED","reference":"%s","at":"%s","result":"CONFIRMED",
         "number":"(2026)京0105诉前调确17号","on":"%s","evidenceToken":"token-of-the-ruling"}
        """
                .formatted(reference, MACHINE.instant(), LocalDate.now(MACHINE));
    }

    /** An answer signed as it should be, now. */
    protected HttpResponse<String> answer(String court, long sequence, String body) {
        var secret = court.equals(COURT) ? IN_SECRET : OTHER_IN_SECRET;
        return answer(court, Long.toString(sequence), now(), secret, body);
    }

    protected HttpResponse<String> answer(
            String court, String sequence, String timestamp, String secret, String body) {
        return command(
                "POST",
                null,
                "/api/v1/court-docking/" + court + "/answers",
                null,
                body,
                "X-Sequence",
                sequence,
                "X-Timestamp",
                timestamp,
                "X-Signature",
                signature(secret, sequence, timestamp, body));
    }

    protected static String now() {
        return Long.toString(MACHINE.instant().getEpochSecond());
    }

    /** The signature as a court makes it, without any of our code. */
    protected static String signature(
            String secret, String sequence, String timestamp, String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of()
                    .formatHex(
                            mac.doFinal(
                                    (sequence + "." + timestamp + "." + body)
                                            .getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Docking and what it stands on; nothing of what uses it. */
    @EnableAutoConfiguration
    @ComponentScan({
        "cn.tongbao.mediation.courtdocking",
        "cn.tongbao.mediation.office",
        "cn.tongbao.mediation.record"
    })
    @ConfigurationPropertiesScan("cn.tongbao.mediation.courtdocking")
    @Import({RealPostgres.class, TestIdentity.class})
    static class Docking {

        @Bean
        Confirmations confirmations(JdbcClient jdbc) {
            return new Confirmations(jdbc);
        }
    }
}
