package cn.tongbao.tipintake;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the intake of tips. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class TipIntakeApplication {

    /** Runs the service. */
    public static void main(String[] args) {
        SpringApplication.run(TipIntakeApplication.class, args);
    }
}
