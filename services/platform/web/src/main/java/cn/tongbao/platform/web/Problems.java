package cn.tongbao.platform.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
        problem.setDetail(detail(code.code() + ".detail", locale, arguments));
        problem.setProperty("code", code.code());
        problem.setProperty("traceId", Trace.id());
        if (!errors.isEmpty()) {
            problem.setProperty("errors", errors);
        }
        return problem;
    }

    private @Nullable String detail(String key, Locale locale, Object... arguments) {
        var words = Stream.of(arguments).map(argument -> word(argument, locale)).toArray();
        return texts.getMessage(key, words, null, locale);
    }

    /** A code stands in a sentence by its name, where the service has one for it. */
    private Object word(Object argument, Locale locale) {
        if (argument instanceof String code) {
            var word = texts.getMessage("word." + code, null, null, locale);
            return word == null ? code : word;
        }
        return argument;
    }

    /** What was sent beside a body cannot be read: a parameter, or a part of the path. */
    ProblemDetail ofParameter(String name, Locale locale) {
        var problem =
                of(
                        CommonProblem.MALFORMED,
                        locale,
                        List.of(new FieldProblem(name, CommonProblem.MALFORMED.code())));
        problem.setDetail(detail("MALFORMED.parameter", locale, name));
        return problem;
    }

    ProblemDetail of(ProblemException refusal, Locale locale) {
        var problem = of(refusal.code(), locale, refusal.errors(), refusal.arguments());
        refusal.properties().forEach(problem::setProperty);
        return problem;
    }
}
