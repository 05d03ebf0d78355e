package cn.tongbao.evidence.seal;

import cn.tongbao.evidence.config.SealSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;

/** The settings as they are shipped, without starting anything. */
final class ShippedSettings {

    private ShippedSettings() {}

    static SealSettings seal() {
        try {
            var sources = new MutablePropertySources();
            sources.addLast(
                    new MapPropertySource("test", Map.of("tongbao.evidence.store", "unused")));
            new YamlPropertySourceLoader()
                    .load("shipped", new ClassPathResource("application.yml"))
                    .forEach(sources::addLast);
            return new Binder(ConfigurationPropertySources.from(sources))
                    .bind("tongbao.evidence", SealSettings.class)
                    .get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
