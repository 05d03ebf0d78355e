package cn.tongbao.liaison.config;

import cn.tongbao.platform.records.attachment.Attachments;
import cn.tongbao.platform.records.attachment.RefusedFiles;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The files of requests and meetings. */
@Configuration(proxyBeanMethods = false)
class FileConfiguration {

    @Bean
    RefusedFiles refusedFiles(Attachments attachments) {
        return new RefusedFiles(attachments, Set.of("ASSISTANCE", "MEETING"));
    }
}
