package cn.tongbao.evidence;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the service. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class EvidenceApplication {

    /** Entry point of the process. */
    public static void main(String[] args) {
        SpringApplication.run(EvidenceApplication.class, args);
    }
}
