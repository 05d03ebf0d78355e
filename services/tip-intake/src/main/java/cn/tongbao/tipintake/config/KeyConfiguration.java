package cn.tongbao.tipintake.config;

import cn.tongbao.platform.identity.FileCapabilities;
import cn.tongbao.platform.web.CodeSeal;
import java.io.IOException;
import java.nio.file.Files;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The keys that file tokens are verified and receipt codes hashed with. */
@Configuration(proxyBeanMethods = false)
class KeyConfiguration {

    @Bean
    CodeSeal receiptSeal(IntakeSettings settings) {
        return new CodeSeal(settings.receiptKeyBytes());
    }

    @Bean
    FileCapabilities fileCapabilities(EvidenceSettings settings) throws IOException {
        return FileCapabilities.verifying(Files.readString(settings.file()));
    }
}
