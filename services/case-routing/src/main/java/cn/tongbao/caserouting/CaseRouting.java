package cn.tongbao.caserouting;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service that routes cases. */
@SpringBootApplication
public class CaseRouting {

    /** Runs until stopped. */
    public static void main(String[] args) {
        SpringApplication.run(CaseRouting.class, args);
    }
}
