package cn.tongbao.gateway.login;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * Sessions lie in the gateway's own database, so that any gateway can serve any request and a
 * restart signs nobody out. A request without a session cookie never touches them.
 */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(tableName = "session")
class SessionConfiguration {

    private static final Logger log = LoggerFactory.getLogger(SessionConfiguration.class);

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionIdle(LoginSettings settings) {
        return sessions -> sessions.setDefaultMaxInactiveInterval(settings.beginningIdle());
    }

    /**
     * What a session holds, as bytes. Bytes that can no longer be read, after an upgrade say, count
     * as absent: the person signs in again.
     */
    @Bean
    ConversionService springSessionConversionService() {
        var bytes = new GenericConversionService();
        bytes.addConverter(Object.class, byte[].class, new SerializingConverter());
        bytes.addConverter(new StoredContent());
        return bytes;
    }

    /** Not readable by scripts, not sent along with what other sites start, secure over HTTPS. */
    @Bean
    CookieSerializer sessionCookie() {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(CallerKind.SESSION_COOKIE);
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }

    private static final class StoredContent implements GenericConverter {

        private final DeserializingConverter deserializer = new DeserializingConverter();

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(byte[].class, Object.class));
        }

        @Override
        public @Nullable Object convert(
                @Nullable Object stored, TypeDescriptor from, TypeDescriptor to) {
            try {
                return stored instanceof byte[] bytes ? deserializer.convert(bytes) : null;
            } catch (SerializationFailedException unreadable) {
                log.atWarn().setCause(unreadable).log("session content is not readable");
                return null;
            }
        }
    }
}
