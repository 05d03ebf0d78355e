package cn.tongbao.mediation.config;

import cn.tongbao.platform.identity.FileCapabilities;
import cn.tongbao.platform.web.CodeSeal;
import java.io.IOException;
import java.nio.file.Files;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The keys that file tokens are verified and invitation codes hashed with. */
@Configuration(proxyBeanMethods = false)
class KeyConfiguration {

    @Bean
    CodeSeal invitationSeal(InvitationSettings settings) {
        return new CodeSeal(settings.bytes());
    }

    @Bean
    FileCapabilities fileCapabilities(EvidenceSettings settings) throws IOException {
        return FileCapabilities.verifying(Files.readString(settings.file()));
    }
}
