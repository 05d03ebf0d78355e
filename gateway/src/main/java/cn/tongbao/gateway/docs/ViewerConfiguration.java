package cn.tongbao.gateway.docs;

import java.io.IOException;
import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves the files of the viewer, and no other static file. */
@Configuration(proxyBeanMethods = false)
class ViewerConfiguration implements WebMvcConfigurer {

    private static final String VIEWER =
            "classpath*:META-INF/resources/webjars/swagger-ui/*/swagger-ui-bundle.js";

    private final Resource folder;

    ViewerConfiguration() throws IOException {
        var bundles = new PathMatchingResourcePatternResolver().getResources(VIEWER);
        if (bundles.length != 1) {
            throw new IllegalStateException("one viewer expected, found " + bundles.length);
        }
        this.folder = bundles[0].createRelative("./");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/api/docs/viewer/**")
                .addResourceLocations(folder)
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(1)));
    }
}
