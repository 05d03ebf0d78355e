package cn.tongbao.journeys;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * What the documents tell a new user to type works as it stands. Last of all, because the
 * walkthrough moves the clock.
 */
@Isolated
@Order(Integer.MAX_VALUE)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WalkthroughTests {

    private static final Duration PATIENCE = Duration.ofMinutes(15);

    @BeforeAll
    static void everythingIsBack() {
        Stack.awaitSettled();
        Registers.clear("institution.alpha");
        Registers.clear("institution.beta");
    }

    @Test
    @Order(1)
    void the_lines_of_the_readme_work_as_they_stand() throws IOException, InterruptedException {
        Guide.of("README.md", "Try it").follow(PATIENCE);
    }

    @Test
    @Order(2)
    void the_walkthrough_leads_through_three_whole_cases()
            throws IOException, InterruptedException {
        Guide.of("infra/docs/walkthrough.md", "").follow(PATIENCE);
    }
}
