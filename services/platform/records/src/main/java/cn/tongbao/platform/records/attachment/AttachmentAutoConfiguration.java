package cn.tongbao.platform.records.attachment;

import cn.tongbao.platform.identity.FileCapabilities;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives a service that can verify tokens of files the files of its records. */
@AutoConfiguration
@ConditionalOnBean(FileCapabilities.class)
class AttachmentAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Attachments attachments(JdbcClient jdbc) {
        return new Attachments(jdbc);
    }

    @Bean
    Attaching attaching(FileCapabilities capabilities, Attachments attachments) {
        return new Attaching(capabilities, attachments);
    }
}
