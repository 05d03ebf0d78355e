package cn.tongbao.mediation;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the service for mediation and judicial confirmation. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class MediationApplication {

    /** Runs until stopped. */
    public static void main(String[] args) {
        SpringApplication.run(MediationApplication.class, args);
    }
}
