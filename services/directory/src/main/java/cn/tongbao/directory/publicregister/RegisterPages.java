package cn.tongbao.directory.publicregister;

import cn.tongbao.directory.entry.EntryView;
import cn.tongbao.directory.entry.Reading;
import cn.tongbao.directory.entry.Reading.ListRequest;
import cn.tongbao.directory.entry.Register;
import cn.tongbao.directory.office.Offices;
import cn.tongbao.directory.selection.ReadingSelections;
import cn.tongbao.platform.identity.NotReadable;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.ProblemException;
import cn.tongbao.platform.web.Public;
import cn.tongbao.rulebook.RulebookSource;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The public register as pages: a list with its filters, several entries side by side, one entry
 * with its history, and all draws from it. Whoever looks is nobody here, so that a page never shows
 * more than the public part, whatever token came with the request.
 */
@Controller
class RegisterPages {

    /** Nothing but our own style sheet is loaded, and forms lead back here alone. */
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";

    private static final int A_PAGE = 20;
    private static final int MOST_COMPARED = 4;

    private final Reading reading;
    private final ReadingSelections selections;
    private final RulebookSource rulebook;
    private final Offices offices;

    RegisterPages(
            Reading reading,
            ReadingSelections selections,
            RulebookSource rulebook,
            Offices offices) {
        this.reading = reading;
        this.selections = selections;
        this.rulebook = rulebook;
        this.offices = offices;
    }

    @Public
    @GetMapping(path = "/directory", produces = MediaType.TEXT_HTML_VALUE)
    String list(
            @RequestParam(defaultValue = "institutions") String register,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String rightType,
            @RequestParam(required = false) @Nullable String appraisalKind,
            @RequestParam(required = false) @Nullable String technicalField,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable Boolean selectable,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String lang,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var request =
                new ListRequest(
                        filled(kind),
                        filled(status),
                        filled(rightType),
                        filled(appraisalKind),
                        filled(technicalField),
                        filled(region),
                        filled(q),
                        filled(language),
                        selectable,
                        false,
                        false);
        page(model, response, lang, locale);
        var found = reading.list(Subject.ANONYMOUS, registerOf(register), request, cursor, A_PAGE);
        var texts = texts(lang, locale);
        var next = found.nextCursor();
        model.addAttribute("register", register)
                .addAttribute("asked", request)
                .addAttribute("found", found)
                .addAttribute("other", link(register, request, texts.otherLang(), null))
                .addAttribute(
                        "next", next == null ? null : link(register, request, texts.lang(), next));
        return "directory/list";
    }

    @Public
    @GetMapping(path = "/directory/comparison", produces = MediaType.TEXT_HTML_VALUE)
    String compare(
            @RequestParam(defaultValue = "institutions") String register,
            @RequestParam(defaultValue = "") List<String> id,
            @RequestParam(required = false) @Nullable String lang,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        page(model, response, lang, locale);
        var entries = new ArrayList<EntryView>();
        for (var one : id.stream().distinct().limit(MOST_COMPARED).toList()) {
            entries.add(reading.read(Subject.ANONYMOUS, registerOf(register), one));
        }
        model.addAttribute("register", register)
                .addAttribute("entries", entries)
                .addAttribute("ids", entries.stream().map(EntryView::id).toList());
        return "directory/comparison";
    }

    @Public
    @GetMapping(path = "/directory/{register}/{id}", produces = MediaType.TEXT_HTML_VALUE)
    String entry(
            @PathVariable String register,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String lang,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        page(model, response, lang, locale);
        model.addAttribute("register", register)
                .addAttribute("entry", reading.read(Subject.ANONYMOUS, registerOf(register), id))
                .addAttribute(
                        "history",
                        reading.history(
                                Subject.ANONYMOUS, registerOf(register), id, cursor, A_PAGE));
        return "directory/entry";
    }

    @Public
    @GetMapping(path = "/directory/draws", produces = MediaType.TEXT_HTML_VALUE)
    String draws(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String lang,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        page(model, response, lang, locale);
        var found = selections.draws(cursor, A_PAGE);
        var texts = texts(lang, locale);
        var next = found.nextCursor();
        model.addAttribute("register", "draws")
                .addAttribute("found", found)
                .addAttribute("other", draws(texts.otherLang(), filled(cursor)))
                .addAttribute("next", next == null ? null : draws(texts.lang(), next));
        return "directory/draws";
    }

    @Public
    @GetMapping("/directory/style.css")
    void style(HttpServletResponse response) throws IOException {
        response.setContentType("text/css;charset=UTF-8");
        try (var sheet = new ClassPathResource("templates/directory/style.css").getInputStream()) {
            sheet.transferTo(response.getOutputStream());
        }
    }

    /** An address that leads nowhere, or a query that means nothing, is a page too. */
    @ExceptionHandler({
        NotReadable.class,
        ProblemException.class,
        MethodArgumentTypeMismatchException.class
    })
    String nothing(
            Exception cause,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        page(model, response, request.getParameter("lang"), locale);
        response.setStatus(
                switch (cause) {
                    case ProblemException problem -> problem.code().status().value();
                    case NotReadable _ -> HttpServletResponse.SC_NOT_FOUND;
                    default -> HttpServletResponse.SC_BAD_REQUEST;
                });
        return "directory/nothing";
    }

    private void page(
            Model model, HttpServletResponse response, @Nullable String lang, Locale locale) {
        response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        var texts = texts(lang, locale);
        model.addAttribute("t", texts);
    }

    private PageTexts texts(@Nullable String lang, Locale locale) {
        return new PageTexts(rulebook.current(), offices, language(lang, locale));
    }

    /** The list as it was asked for, in a language, from a place on. */
    private static String link(
            String register, ListRequest asked, String lang, @Nullable String cursor) {
        var link =
                UriComponentsBuilder.fromPath("/directory")
                        .queryParam("register", "{register}")
                        .queryParam("lang", lang);
        var values = new HashMap<String, Object>();
        values.put("register", register);
        put(link, values, "kind", asked.kind());
        put(link, values, "status", asked.status());
        put(link, values, "rightType", asked.rightType());
        put(link, values, "appraisalKind", asked.appraisalKind());
        put(link, values, "technicalField", asked.technicalField());
        put(link, values, "region", asked.region());
        put(link, values, "q", asked.q());
        put(link, values, "language", asked.language());
        put(
                link,
                values,
                "selectable",
                asked.selectable() == null ? null : asked.selectable().toString());
        put(link, values, "cursor", cursor);
        // What was typed stands for itself, and not for a part of an address.
        return link.encode().buildAndExpand(values).toUriString();
    }

    /** The draws in a language, from a place on. */
    private static String draws(String lang, @Nullable String cursor) {
        var link = UriComponentsBuilder.fromPath("/directory/draws").queryParam("lang", lang);
        var values = new HashMap<String, Object>();
        put(link, values, "cursor", cursor);
        return link.encode().buildAndExpand(values).toUriString();
    }

    private static void put(
            UriComponentsBuilder link,
            Map<String, Object> values,
            String name,
            @Nullable String value) {
        if (value != null) {
            link.queryParam(name, "{" + name + "}");
            values.put(name, value);
        }
    }

    private static Locale language(@Nullable String lang, Locale locale) {
        if (lang != null) {
            return lang.equals("en") ? Locale.ENGLISH : Locale.CHINESE;
        }
        return locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.CHINESE;
    }

    private static Register registerOf(String name) {
        return switch (name) {
            case "institutions" -> Register.INSTITUTIONS;
            case "experts" -> Register.PERSONS;
            default -> throw new NotReadable();
        };
    }

    /** A field of a form that was left empty asks for nothing. */
    private static @Nullable String filled(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
