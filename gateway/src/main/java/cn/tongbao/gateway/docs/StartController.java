package cn.tongbao.gateway.docs;

import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says at the root what this is and where to go on. */
@RestController
class StartController {

    @GetMapping("/")
    Map<String, String> start() {
        return Map.of(
                "name", "Tongbao",
                "api", "/api/v1",
                "documents", "/api/docs",
                "signIn", "/oauth2/authorization/keycloak",
                "health", "/actuator/health");
    }
}
