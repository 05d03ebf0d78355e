package cn.tongbao.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Signing in with a browser, where the tokens stay behind the gateway. */
class BrowserLoginTests {

    private static final List<String> FLAGS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    @Test
    void an_officer_signs_in_reads_his_inbox_and_needs_the_csrf_header_to_write() {
        try (var playwright =
                        Playwright.create(
                                new Playwright.CreateOptions()
                                        .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var browser =
                        playwright
                                .chromium()
                                .launch(
                                        new BrowserType.LaunchOptions()
                                                .setExecutablePath(Path.of("/usr/bin/chromium"))
                                                .setArgs(FLAGS))) {
            var context = browser.newContext();
            var page = context.newPage();
            page.navigate(Stack.GATEWAY + "/oauth2/authorization/keycloak");
            page.fill("#username", "intake.national");
            page.fill("#password", "tongbao");
            page.click("[type=submit]");
            page.waitForURL(url -> url.startsWith(Stack.GATEWAY));

            var api = context.request();
            assertThat(api.get(Stack.GATEWAY + "/api/v1/tips").status()).isEqualTo(200);
            // the identity provider keeps cookies of its own, under its own path
            assertThat(context.cookies(Stack.GATEWAY + "/"))
                    .noneMatch(cookie -> cookie.value.startsWith("eyJ"))
                    .anyMatch(cookie -> cookie.httpOnly);

            var write =
                    RequestOptions.create()
                            .setHeader("Content-Type", "application/json")
                            .setData("{\"purpose\":\"x\"}");
            var forged =
                    api.post(Stack.GATEWAY + "/api/v1/tips/T-000000-2026-ZZZZZZ/reveal", write);
            assertThat(forged.status()).isEqualTo(403);

            var csrf =
                    context.cookies(Stack.GATEWAY + "/").stream()
                            .filter(cookie -> cookie.name.equals("XSRF-TOKEN"))
                            .findFirst()
                            .orElseThrow();
            var honest =
                    api.post(
                            Stack.GATEWAY + "/api/v1/tips/T-000000-2026-ZZZZZZ/reveal",
                            write.setHeader("X-XSRF-TOKEN", csrf.value));
            assertThat(honest.status()).isEqualTo(404);

            var out =
                    api.post(
                            Stack.GATEWAY + "/logout",
                            RequestOptions.create()
                                    .setHeader("X-XSRF-TOKEN", csrf.value)
                                    .setMaxRedirects(0));
            assertThat(out.status()).isIn(200, 204, 302, 303);
            assertThat(api.get(Stack.GATEWAY + "/api/v1/tips").status()).isEqualTo(401);
        }
    }
}
