package cn.tongbao.directory.selection.web;

import cn.tongbao.directory.selection.Announced;
import cn.tongbao.directory.selection.ProofView;
import cn.tongbao.directory.selection.ReadingSelections;
import cn.tongbao.platform.identity.NotReadable;
import cn.tongbao.platform.web.Public;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The proof of a draw for people, in Chinese and English; works without scripts. */
@Controller
class DrawPage {

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none';"
                    + " frame-ancestors 'none'";

    private final ReadingSelections reading;

    /** The script of the docs; a test holds both to the same. */
    private final String script;

    DrawPage(ReadingSelections reading) throws IOException {
        this.reading = reading;
        this.script =
                new ClassPathResource("draw/check-draw.sh")
                        .getContentAsString(StandardCharsets.UTF_8);
    }

    @Public
    @GetMapping(path = "/directory/draws/{reference}", produces = "text/html;charset=UTF-8")
    String show(
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String lang,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var proof = reading.proof(reference);
        var chinese = page(lang, locale, model, response);
        var drawn = proof.result() == null ? null : proof.result().memberId();
        model.addAttribute("proof", proof);
        model.addAttribute("script", script);
        model.addAttribute("name", drawn == null ? "" : name(proof, drawn, chinese));
        model.addAttribute(
                "members",
                proof.pool().members().stream()
                        .map(member ->
                                new Row(
                                        member.id(),
                                        name(proof, member.id(), chinese),
                                        member.weight(),
                                        member.id().equals(drawn)))
                        .toList());
        return "draw";
    }

    /** A reference that leads nowhere is answered by a page too. */
    @ExceptionHandler(NotReadable.class)
    String none(
            Locale locale, Model model, HttpServletRequest request, HttpServletResponse response) {
        page(request.getParameter("lang"), locale, model, response);
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        return "no-draw";
    }

    /** What all its pages have in common; whether it is in Chinese. */
    private static boolean page(
            @Nullable String lang, Locale locale, Model model, HttpServletResponse response) {
        var chinese = lang == null ? !locale.getLanguage().equals("en") : !lang.equals("en");
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Content-Language", chinese ? "zh-CN" : "en");
        model.addAttribute("zh", chinese);
        return chinese;
    }

    private static String name(ProofView proof, String id, boolean chinese) {
        var name = proof.names().getOrDefault(id, new Announced.Name(id, null));
        return chinese ? name.zh() : Objects.requireNonNullElse(name.en(), name.zh());
    }

    /** One of the pool. */
    record Row(String id, String name, int weight, boolean drawn) {}
}
