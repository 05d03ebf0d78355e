package cn.tongbao.liaison;

import cn.tongbao.platform.identity.TestIdentity;
import cn.tongbao.platform.test.RealPostgres;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/**
 * The whole service on a real database, without a broker: its events stay in the outbox to look at.
 */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "tongbao.outbox.relay.enabled=false",
            "tongbao.outbox.consumers.enabled=false",
            "spring.rabbitmq.password=none",
            "tongbao.deadlines.every=100ms"
        })
@AutoConfigureMockMvc
@Import({RealPostgres.class, TestIdentity.class, WrittenApi.class, Surroundings.class})
public @interface LiaisonTest {}
