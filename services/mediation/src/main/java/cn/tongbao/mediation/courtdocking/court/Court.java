package cn.tongbao.mediation.courtdocking.court;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A docked court.
 *
 * @param outgoing how our steps are signed
 * @param incoming how its answers are signed
 */
public record Court(String officeId, URI address, Signing outgoing, Signing incoming) {

    private static final int SECRET_BYTES = 32;
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    /** The court of a setting, which must name everything and be safe to call. */
    static Court of(String officeId, CourtDockingSettings.Docking setting) {
        var outgoing = secret(officeId, "out-secret", setting.outSecret());
        var incoming = secret(officeId, "in-secret", setting.inSecret());
        if (setting.outSecret().equals(setting.inSecret())) {
            throw invalid(officeId, "in-secret", "must differ from out-secret");
        }
        return new Court(
                officeId,
                address(officeId, setting.url()),
                new Signing(outgoing),
                new Signing(incoming));
    }

    /** The address of a path below the court's own. */
    public URI at(String path) {
        return URI.create(address.toString().replaceFirst("/+$", "") + path);
    }

    private static byte[] secret(String officeId, String name, @Nullable String secret) {
        if (secret == null || secret.isBlank()) {
            throw invalid(officeId, name, "is not set");
        }
        var bytes = secret.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < SECRET_BYTES) {
            throw invalid(officeId, name, "must have at least 32 bytes");
        }
        return bytes;
    }

    /** What is said to a court is nobody else's business on the way there. */
    private static URI address(String officeId, @Nullable String url) {
        if (url == null || url.isBlank()) {
            throw invalid(officeId, "url", "is not set");
        }
        var address = URI.create(url);
        var open = "http".equals(address.getScheme()) && LOOPBACK.contains(address.getHost());
        if (address.getHost() == null || !(open || "https".equals(address.getScheme()))) {
            throw invalid(officeId, "url", "must be an https address");
        }
        return address;
    }

    private static IllegalArgumentException invalid(String officeId, String name, String problem) {
        return new IllegalArgumentException(
                "tongbao.court-docking.courts." + officeId + "." + name + " " + problem);
    }
}
