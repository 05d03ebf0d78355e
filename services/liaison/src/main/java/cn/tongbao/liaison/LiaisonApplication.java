package cn.tongbao.liaison;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the liaison service. */
@SpringBootApplication
public class LiaisonApplication {

    /** Runs until stopped. */
    public static void main(String[] args) {
        SpringApplication.run(LiaisonApplication.class, args);
    }
}
