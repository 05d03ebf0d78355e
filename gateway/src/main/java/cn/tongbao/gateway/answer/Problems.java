package cn.tongbao.gateway.answer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes problem documents in the caller's language, Chinese or English. */
public final class Problems {

    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Problems STANDARD = new Problems();

    private final JsonMapper json = JsonMapper.shared();
    private final Properties english = read("/problems.properties");
    private final Properties chinese = read("/problems_zh.properties");

    private Problems() {}

    /** The one writer: it holds nothing but texts. */
    public static Problems standard() {
        return STANDARD;
    }

    /** Answers with the problem. */
    public void write(HttpServletRequest request, HttpServletResponse response, Problem problem)
            throws IOException {
        write(request, response, problem, null);
    }

    /** Answers with the problem and the time after which another try makes sense. */
    public void write(
            HttpServletRequest request,
            HttpServletResponse response,
            Problem problem,
            @Nullable Duration retryAfter)
            throws IOException {
        boolean inChinese = prefersChinese(request);
        response.setStatus(problem.status());
        response.setContentType("application/problem+json");
        response.setHeader("Content-Language", inChinese ? "zh" : "en");
        response.addHeader("Vary", "Accept-Language");
        if (problem.status() == HttpServletResponse.SC_UNAUTHORIZED) {
            response.setHeader("WWW-Authenticate", challenge(problem));
        }
        if (retryAfter != null || problem == Problem.UNAVAILABLE) {
            response.setHeader("Retry-After", seconds(retryAfter == null ? SOON : retryAfter));
        }
        var body = json.writeValueAsBytes(document(request, problem, inChinese));
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private Map<String, Object> document(
            HttpServletRequest request, Problem problem, boolean inChinese) {
        var texts = inChinese ? chinese : english;
        var document = new LinkedHashMap<String, Object>();
        document.put("type", "/problems/" + problem.name());
        document.put("title", texts.getProperty(problem.name()));
        document.put("status", problem.status());
        document.put("detail", texts.getProperty(problem.name() + ".detail"));
        document.put("instance", Objects.requireNonNullElse(request.getRequestURI(), "/"));
        document.put("code", problem.name());
        document.put("traceId", Trace.of(request).id());
        return document;
    }

    private static String challenge(Problem problem) {
        return problem == Problem.UNAUTHENTICATED
                ? "Bearer realm=\"tongbao\", error=\"invalid_token\""
                : "Bearer realm=\"tongbao\"";
    }

    private static String seconds(Duration wait) {
        return Long.toString(Math.max(1, wait.plusMillis(999).toSeconds()));
    }

    private static boolean prefersChinese(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return false;
        }
        for (var locale : Collections.list(request.getLocales())) {
            if (locale.getLanguage().equals(Locale.CHINESE.getLanguage())) {
                return true;
            }
            if (locale.getLanguage().equals(Locale.ENGLISH.getLanguage())) {
                return false;
            }
        }
        return false;
    }

    private static Properties read(String resource) {
        var texts = new Properties();
        try (var in =
                Objects.requireNonNull(Problems.class.getResourceAsStream(resource), resource)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
