package cn.tongbao.evidence.upload;

import cn.tongbao.evidence.config.UploadSettings;
import cn.tongbao.platform.identity.FileCapabilities;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the keys that tokens are signed with. */
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

    @Bean
    FileCapabilities fileCapabilities(UploadSettings settings) {
        return FileCapabilities.signing(read(settings.privateKey()), read(settings.publicKey()));
    }

    private static String read(Path pem) {
        try {
            return Files.readString(pem);
        } catch (IOException e) {
            throw new IllegalStateException("the key file cannot be read: " + pem, e);
        }
    }
}
