package cn.tongbao.platform.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.ProblemDetail;

/**
 * Writes problem documents (RFC 9457): stable {@code type} and {@code code}, texts in the caller's
 * language, and a trace id to quote, but nothing of the inside.
 */
public final class Problems {

    private final MessageSource texts;

    Problems() {
        var bundles = new ResourceBundleMessageSource();
        bundles.setBasenames("problems", "platform-problems");
        bundles.setDefaultEncoding("UTF-8");
        bundles.setFallbackToSystemLocale(false);
        this.texts = bundles;
    }

    /** The document for a code. */
    public ProblemDetail of(ProblemCode code, Locale locale, Object... arguments) {
        return of(code, locale, List.of(), arguments);
    }

    ProblemDetail of(
            ProblemCode code, Locale locale, List<FieldProblem> errors, Object... arguments) {
        var problem = ProblemDetail.forStatus(code.status());
        problem.setType(URI.create("/problems/" + code.code()));
        problem.setTitle(texts.getMessage(code.code(), null, code.code(), locale));
        problem.setDetail(texts.getMessage(code.code() + ".detail", arguments, null, locale));
        problem.setProperty("code", code.code());
        problem.setProperty("traceId", Trace.id());
        if (!errors.isEmpty()) {
            problem.setProperty("errors", errors);
        }
        return problem;
    }

    ProblemDetail of(ProblemException refusal, Locale locale) {
        var problem = of(refusal.code(), locale, refusal.errors(), refusal.arguments());
        refusal.properties().forEach(problem::setProperty);
        return problem;
    }
}
