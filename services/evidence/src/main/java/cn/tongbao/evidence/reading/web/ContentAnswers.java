package cn.tongbao.evidence.reading.web;

import cn.tongbao.evidence.reading.Outpouring;
import cn.tongbao.evidence.seal.EvidenceProblem;
import cn.tongbao.evidence.seal.SealedFile;
import cn.tongbao.platform.web.CommonProblem;
import cn.tongbao.platform.web.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRange;
import org.springframework.stereotype.Component;

/**
 * Writes content so that a hostile file stays a file: never a type that the browser guesses, no
 * script, and shown in place only where the content itself was found to be a picture, a film or a
 * PDF.
 */
@Component
class ContentAnswers {

    private static final Set<String> SHOWN_IN_PLACE =
            Set.of("image/png", "image/jpeg", "image/webp", "video/mp4", "application/pdf");

    private final Outpouring outpouring;

    ContentAnswers(Outpouring outpouring) {
        this.outpouring = outpouring;
    }

    void write(
            SealedFile file,
            @Nullable String disposition,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var inline = inline(disposition) && SHOWN_IN_PLACE.contains(file.mediaType());
        var size = file.fingerprint().size();
        var range = range(request, file);
        var from = range == null ? 0 : range.getRangeStart(size);
        var length = range == null ? size : range.getRangeEnd(size) - from + 1;
        outpouring.check(file);
        headers(file, inline, response);
        if (range != null) {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader(
                    HttpHeaders.CONTENT_RANGE,
                    "bytes %d-%d/%d".formatted(from, from + length - 1, size));
        }
        response.setContentLengthLong(length);
        if (!HttpMethod.HEAD.matches(request.getMethod())) {
            outpouring.pour(file, from, length, response.getOutputStream());
        }
    }

    private static void headers(SealedFile file, boolean inline, HttpServletResponse response) {
        var name = Objects.requireNonNullElse(file.name(), file.id().toString());
        response.setContentType(file.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                AttachedName.header(inline ? "inline" : "attachment", name));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "sandbox");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        response.setHeader(HttpHeaders.ETAG, tag(file));
    }

    private static boolean inline(@Nullable String disposition) {
        if (disposition == null || disposition.equals("attachment")) {
            return false;
        }
        if (disposition.equals("inline")) {
            return true;
        }
        throw new ProblemException(CommonProblem.VALIDATION_FAILED)
                .at("disposition", "UNKNOWN_CODE");
    }

    /** One range is honoured; several at once, or of another version, get the whole. */
    private static @Nullable HttpRange range(HttpServletRequest request, SealedFile file) {
        var condition = request.getHeader(HttpHeaders.IF_RANGE);
        if (condition != null && !condition.equals(tag(file))) {
            return null;
        }
        var ranges = ranges(request.getHeader(HttpHeaders.RANGE));
        if (ranges.size() != 1) {
            return null;
        }
        var range = ranges.getFirst();
        var size = file.fingerprint().size();
        if (range.getRangeStart(size) >= size) {
            throw new ProblemException(EvidenceProblem.RANGE_NOT_SATISFIABLE, size);
        }
        return range;
    }

    private static List<HttpRange> ranges(@Nullable String header) {
        try {
            return HttpRange.parseRanges(header);
        } catch (IllegalArgumentException _) {
            return List.of();
        }
    }

    private static String tag(SealedFile file) {
        return "\"" + file.fingerprint().sha256() + "\"";
    }
}
