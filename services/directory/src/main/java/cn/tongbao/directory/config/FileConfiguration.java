package cn.tongbao.directory.config;

import cn.tongbao.platform.records.attachment.Attachments;
import cn.tongbao.platform.records.attachment.RefusedFiles;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The files of entries and selections. */
@Configuration(proxyBeanMethods = false)
class FileConfiguration {

    @Bean
    RefusedFiles refusedFiles(Attachments attachments) {
        return new RefusedFiles(attachments, Set.of("INSTITUTION", "EXPERT", "SELECTION"));
    }
}
