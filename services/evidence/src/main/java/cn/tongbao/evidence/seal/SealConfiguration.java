package cn.tongbao.evidence.seal;

import cn.tongbao.evidence.config.SealSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses the store. */
@Configuration(proxyBeanMethods = false)
class SealConfiguration {

    @Bean
    FileSystemContents contentStore(SealSettings settings) {
        return FileSystemContents.at(settings.store());
    }
}
