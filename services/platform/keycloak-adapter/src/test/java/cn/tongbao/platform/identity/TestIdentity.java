package cn.tongbao.platform.identity;

import com.nimbusds.jose.JOSEException;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Import it to have the tokens of {@link TestTokens} accepted as Keycloak's would be. */
@TestConfiguration(proxyBeanMethods = false)
public class TestIdentity {

    @Bean
    @Primary
    JwtDecoder testTokenDecoder() throws JOSEException {
        var decoder = NimbusJwtDecoder.withPublicKey(TestTokens.KEY.toRSAPublicKey()).build();
        decoder.setJwtValidator(SubjectTokens.validator(TestTokens.SETTINGS));
        return decoder;
    }
}
