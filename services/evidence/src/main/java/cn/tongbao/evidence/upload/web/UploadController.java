package cn.tongbao.evidence.upload.web;

import cn.tongbao.evidence.seal.EvidenceProblem;
import cn.tongbao.evidence.upload.HandingIn;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.ProblemException;
import cn.tongbao.platform.web.Public;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes files in. The body is read as it comes, by our own hand: the framework's parsing would
 * store it a second time first.
 */
@RestController
@RequestMapping(path = "/api/{version}/evidence", version = "1")
class UploadController {

    private static final Logger log = LoggerFactory.getLogger(UploadController.class);

    private final HandingIn handingIn;

    UploadController(HandingIn handingIn) {
        this.handingIn = handingIn;
    }

    @Public
    @PostMapping(
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<UploadedView> upload(Subject who, HttpServletRequest request) {
        var most = handingIn.expect(who, request.getContentLengthLong());
        try {
            var file = OneFile.in(request, most);
            var handedIn = handingIn.handIn(who, file.name(), file);
            var view = UploadedView.of(handedIn);
            return ResponseEntity.created(URI.create("/api/v1/evidence/" + view.evidenceId()))
                    .body(view);
        } catch (IOException e) {
            log.atInfo()
                    .addKeyValue("cause", e.getClass().getSimpleName())
                    .log("An upload did not arrive whole");
            throw new ProblemException(EvidenceProblem.UPLOAD_MALFORMED);
        }
    }
}
