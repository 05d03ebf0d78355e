package cn.tongbao.directory.config;

import cn.tongbao.platform.identity.FileCapabilities;
import java.io.IOException;
import java.nio.file.Files;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The key that file tokens are verified with. */
@Configuration(proxyBeanMethods = false)
class KeyConfiguration {

    @Bean
    FileCapabilities fileCapabilities(EvidenceSettings settings) throws IOException {
        return FileCapabilities.verifying(Files.readString(settings.file()));
    }
}
