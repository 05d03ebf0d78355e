package cn.tongbao.evidence.reading.web;

import cn.tongbao.evidence.reading.CutShort;
import cn.tongbao.evidence.reading.ReadingFiles;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hands the bytes of a file out. */
@RestController
@RequestMapping(path = "/api/{version}/evidence/{id}/content", version = "1")
class ContentController {

    private final ReadingFiles reading;
    private final ContentAnswers answers;

    ContentController(ReadingFiles reading, ContentAnswers answers) {
        this.reading = reading;
        this.answers = answers;
    }

    @SignedIn
    @GetMapping
    void content(
            Subject reader,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String disposition,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        answers.write(reading.content(reader, id), disposition, request, response);
    }

    /**
     * Takes the refusal out of the hands of whoever would write a problem document into the middle
     * of the content; what a handler throws itself goes to the container, which closes the
     * connection.
     */
    @ExceptionHandler
    void cut(CutShort cut, HttpServletResponse response) {
        if (!response.isCommitted()) {
            response.reset();
            response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            return;
        }
        throw cut;
    }
}
