package cn.tongbao.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FileCapabilitiesTests {

    private static final Instant NOW = Instant.parse("2026-11-02T01:00:00Z");

    private final FileCapabilities ours = capabilities();

    @Test
    void what_was_signed_is_what_is_read() throws Exception {
        var capability = capability("samr.anhui", "SAMR-340000");

        assertThat(ours.verify(ours.sign(capability), NOW)).isEqualTo(capability);
    }

    @Test
    void an_expired_token_is_refused_at_the_very_end_of_its_time() {
        var token = ours.sign(capability(null, null));

        assertThatExceptionOfType(InvalidCapability.class)
                .isThrownBy(() -> ours.verify(token, NOW.plusSeconds(60)));
    }

    @Test
    void an_altered_or_foreign_token_is_refused() {
        var token = ours.sign(capability(null, null));
        var parts = token.split("\\.");
        var payload = parts[1];
        var flipped = (payload.charAt(5) == 'A' ? 'B' : 'A') + "";
        var altered =
                parts[0]
                        + "."
                        + payload.substring(0, 5)
                        + flipped
                        + payload.substring(6)
                        + "."
                        + parts[2];

        for (var bad :
                new String[] {altered, capabilities().sign(capability(null, null)), "", "x"}) {
            assertThatExceptionOfType(InvalidCapability.class)
                    .isThrownBy(() -> ours.verify(bad, NOW));
        }
    }

    @Test
    void an_anonymous_token_serves_whoever_holds_it() {
        assertThat(capability(null, null).usableBy(Subject.ANONYMOUS)).isTrue();
        assertThat(capability(null, null).usableBy(subject("samr.anhui", "SAMR-340000"))).isTrue();
    }

    @Test
    void a_signed_in_persons_token_serves_that_person_in_that_office_alone() {
        var capability = capability("samr.anhui", "SAMR-340000");

        assertThat(capability.usableBy(subject("samr.anhui", "SAMR-340000"))).isTrue();
        assertThat(capability.usableBy(subject("samr.anhui", "SAMR-310000"))).isFalse();
        assertThat(capability.usableBy(subject("samr.beijing", "SAMR-340000"))).isFalse();
        assertThat(capability.usableBy(Subject.ANONYMOUS)).isFalse();
    }

    @Test
    void an_offices_own_system_uses_what_anybody_of_that_office_handed_in_and_nothing_else() {
        assertThat(capability("clerk.haidian", "COURT-110108").usableWithin("COURT-110108"))
                .isTrue();
        assertThat(capability("COURT-110108", "COURT-110105").usableWithin("COURT-110108"))
                .isFalse();
        assertThat(capability("COURT-110108", null).usableWithin("COURT-110108")).isFalse();
        assertThat(capability(null, null).usableWithin("COURT-110108")).isFalse();
    }

    private static Subject subject(String person, String office) {
        return new Subject(person, Set.of("agency-officer"), office, null);
    }

    private static FileCapability capability(@Nullable String person, @Nullable String office) {
        return new FileCapability(
                "0199-file",
                "ab".repeat(32),
                2_048,
                "image/png",
                "冰箱能效标识.png",
                person,
                office,
                NOW.plusSeconds(60));
    }

    private static FileCapabilities capabilities() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            return FileCapabilities.signing(
                    pem("PRIVATE KEY", pair.getPrivate().getEncoded()),
                    pem("PUBLIC KEY", pair.getPublic().getEncoded()));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(String kind, byte[] der) {
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                .formatted(kind, Base64.getMimeEncoder().encodeToString(der), kind);
    }
}
