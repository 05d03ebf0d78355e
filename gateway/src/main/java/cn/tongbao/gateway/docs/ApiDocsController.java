package cn.tongbao.gateway.docs;

import cn.tongbao.gateway.answer.Problem;
import cn.tongbao.gateway.answer.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The page, the list of documents that it offers, and the documents. No service is asked. */
@RestController
class ApiDocsController {

    /** The viewer brings styles of its own at run time; scripts come from this origin alone. */
    private static final String PAGE_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
                    + "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; "
                    + "frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    private final Contracts contracts;

    ApiDocsController(Contracts contracts) {
        this.contracts = contracts;
    }

    record Document(String name, String url) {}

    @GetMapping("/api/docs")
    ResponseEntity<Resource> page(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", PAGE_POLICY);
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_HTML)
                .body(new ClassPathResource("docs/index.html"));
    }

    @GetMapping("/api/docs/start.js")
    ResponseEntity<Resource> start() {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/javascript"))
                .body(new ClassPathResource("docs/start.js"));
    }

    @GetMapping("/api/docs/contracts")
    List<Document> documents() {
        var documents = new ArrayList<Document>();
        for (var service : contracts.services()) {
            documents.add(new Document(service, "/api/docs/contracts/" + service));
        }
        return documents;
    }

    @GetMapping("/api/docs/contracts/{service}")
    ResponseEntity<Resource> document(@PathVariable String service) {
        var document = contracts.of(service);
        if (document == null) {
            throw new Refusal(Problem.NOT_FOUND);
        }
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(document);
    }
}
