package cn.tongbao.platform.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.text.ParseException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes and checks the tokens that carry a {@link FileCapability}: compact JWS, ES256, over P-256
 * keys in PEM form. One service signs; all others hold the public key alone.
 */
public final class FileCapabilities {

    private static final JOSEObjectType TYPE = new JOSEObjectType("file-capability+jwt");

    private final JWSVerifier verifier;
    private final @Nullable JWSSigner signer;

    private FileCapabilities(JWSVerifier verifier, @Nullable JWSSigner signer) {
        this.verifier = verifier;
        this.signer = signer;
    }

    /** For services that receive tokens. */
    public static FileCapabilities verifying(String publicKeyPem) {
        return new FileCapabilities(verifier(publicKeyPem), null);
    }

    /** For the service that seals files. */
    public static FileCapabilities signing(String privateKeyPem, String publicKeyPem) {
        try {
            var key =
                    (ECPrivateKey)
                            KeyFactory.getInstance("EC")
                                    .generatePrivate(new PKCS8EncodedKeySpec(der(privateKeyPem)));
            return new FileCapabilities(verifier(publicKeyPem), new ECDSASigner(key));
        } catch (GeneralSecurityException | JOSEException | ClassCastException e) {
            throw new IllegalArgumentException(
                    "the signing key is not an EC P-256 key in PEM form (PKCS#8)", e);
        }
    }

    /** The token of a capability. */
    public String sign(FileCapability capability) {
        if (signer == null) {
            throw new IllegalStateException("only the public key is at hand");
        }
        var claims =
                new JWTClaimsSet.Builder()
                        .subject(capability.evidenceId())
                        .claim("sha256", capability.sha256())
                        .claim("size", capability.size())
                        .claim("type", capability.mediaType())
                        .claim("name", capability.name())
                        .claim("person", capability.person())
                        .claim("office", capability.office())
                        .expirationTime(Date.from(capability.expiresAt()))
                        .build();
        var token =
                new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.ES256).type(TYPE).build(), claims);
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("the capability could not be signed", e);
        }
        return token.serialize();
    }

    /**
     * What a token grants.
     *
     * @param now the legal time that expiry is measured against
     * @throws InvalidCapability if it is not one of ours, was altered, or has expired
     */
    public FileCapability verify(String token, Instant now) throws InvalidCapability {
        try {
            var parsed = SignedJWT.parse(token);
            var header = parsed.getHeader();
            if (!JWSAlgorithm.ES256.equals(header.getAlgorithm())
                    || !TYPE.equals(header.getType())
                    || !parsed.verify(verifier)) {
                throw new InvalidCapability("signature");
            }
            var claims = parsed.getJWTClaimsSet();
            var expiresAt = claims.getExpirationTime().toInstant();
            if (!now.isBefore(expiresAt)) {
                throw new InvalidCapability("expired");
            }
            return new FileCapability(
                    claims.getSubject(),
                    claims.getStringClaim("sha256"),
                    claims.getLongClaim("size"),
                    claims.getStringClaim("type"),
                    claims.getStringClaim("name"),
                    claims.getStringClaim("person"),
                    claims.getStringClaim("office"),
                    expiresAt);
        } catch (ParseException | JOSEException e) {
            throw new InvalidCapability("not a token");
        }
    }

    private static JWSVerifier verifier(String publicKeyPem) {
        try {
            var key =
                    (ECPublicKey)
                            KeyFactory.getInstance("EC")
                                    .generatePublic(new X509EncodedKeySpec(der(publicKeyPem)));
            return new ECDSAVerifier(key);
        } catch (GeneralSecurityException | JOSEException | ClassCastException e) {
            throw new IllegalArgumentException(
                    "the public key is not an EC P-256 key in PEM form", e);
        }
    }

    private static byte[] der(String pem) {
        var base64 =
                pem.lines().filter(line -> !line.startsWith("-----")).collect(Collectors.joining());
        return Base64.getDecoder().decode(base64);
    }
}
