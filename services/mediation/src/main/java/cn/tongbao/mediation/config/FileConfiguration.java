package cn.tongbao.mediation.config;

import cn.tongbao.platform.records.attachment.Attachments;
import cn.tongbao.platform.records.attachment.RefusedFiles;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The files of mediations and confirmations. */
@Configuration(proxyBeanMethods = false)
class FileConfiguration {

    /** A party does not see the papers of the others. */
    @Bean
    Attachments attachments(JdbcClient jdbc) {
        return new Attachments(jdbc, "party_id");
    }

    @Bean
    RefusedFiles refusedFiles(Attachments attachments) {
        return new RefusedFiles(attachments, Set.of("MEDIATION", "CONFIRMATION"));
    }
}
