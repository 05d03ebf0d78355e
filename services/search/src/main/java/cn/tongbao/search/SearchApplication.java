package cn.tongbao.search;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the search service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class SearchApplication {

    /** Runs until stopped. */
    public static void main(String[] args) {
        SpringApplication.run(SearchApplication.class, args);
    }
}
