package cn.tongbao.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/**
 * The platform's two languages: the one that the address of a page names, else the one that the
 * browser asks for; who asks for neither is answered in Chinese.
 */
final class TwoLanguages extends AcceptHeaderLocaleResolver {

    TwoLanguages() {
        setSupportedLocales(List.of(Locale.CHINESE, Locale.ENGLISH));
        setDefaultLocale(Locale.CHINESE);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        // Only where no body can be read in search of a parameter.
        var named = request.getMethod().equals("GET") ? request.getParameter("lang") : null;
        return switch (named) {
            case "zh" -> Locale.CHINESE;
            case "en" -> Locale.ENGLISH;
            case null, default -> super.resolveLocale(request);
        };
    }
}
