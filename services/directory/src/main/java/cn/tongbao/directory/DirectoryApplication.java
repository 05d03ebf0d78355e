package cn.tongbao.directory;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the service for the registers that courts choose from. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class DirectoryApplication {

    /** Runs until stopped. */
    public static void main(String[] args) {
        SpringApplication.run(DirectoryApplication.class, args);
    }
}
