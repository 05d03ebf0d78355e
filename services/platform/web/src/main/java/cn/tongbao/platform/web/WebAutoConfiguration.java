package cn.tongbao.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.RequestPath;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ApiVersionConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The HTTP side: problems, strict JSON, traces, limits, handlers closed unless opened. */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration",
            "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration"
        })
@EnableConfigurationProperties(WebSettings.class)
@Import({ProblemHandler.class, UnknownPaths.class})
class WebAutoConfiguration {

    @Bean
    Problems problems() {
        return new Problems();
    }

    @Bean
    SecurityProblems securityProblems(Problems problems, LocaleResolver locales) {
        return new SecurityProblems(problems, locales, StrictJson.mapper());
    }

    @Bean
    LocaleResolver localeResolver() {
        return new TwoLanguages();
    }

    @Bean
    JsonMapperBuilderCustomizer absentRatherThanNull() {
        return json ->
                json.changeDefaultPropertyInclusion(
                        inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL));
    }

    @Bean
    FilterRegistrationBean<TraceFilter> traceFilter() {
        var filter = new FilterRegistrationBean<>(new TraceFilter());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    FilterRegistrationBean<RequestLimitsFilter> requestLimitsFilter(
            WebSettings settings, SecurityProblems problems) {
        var filter =
                new FilterRegistrationBean<>(
                        new RequestLimitsFilter(settings.bodyLimit(), problems));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return filter;
    }

    @Bean
    WebMvcConfigurer platformMvc(SecurityProblems problems) {
        return new PlatformMvc(problems);
    }

    private record PlatformMvc(SecurityProblems problems) implements WebMvcConfigurer {

        @Override
        public void configureApiVersioning(ApiVersionConfigurer versions) {
            versions.usePathSegment(1, PlatformMvc::isVersioned)
                    .addSupportedVersions("1")
                    .setVersionRequired(false);
        }

        /**
         * Paths under /api carry a version, and no other than a supported one; pages carry none.
         */
        private static boolean isVersioned(RequestPath path) {
            var segments =
                    path.pathWithinApplication().elements().stream()
                            .filter(PathContainer.PathSegment.class::isInstance)
                            .map(PathContainer.Element::value)
                            .toList();
            return segments.size() > 1 && segments.getFirst().equals("api");
        }

        @Override
        public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
            converters.withJsonConverter(new JacksonJsonHttpMessageConverter(StrictJson.mapper()));
        }

        @Override
        public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
            resolvers.add(new SubjectArguments());
        }

        @Override
        public void addInterceptors(InterceptorRegistry interceptors) {
            interceptors.addInterceptor(new ClosedUnlessOpened(problems));
        }
    }
}
