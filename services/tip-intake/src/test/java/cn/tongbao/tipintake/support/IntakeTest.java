package cn.tongbao.tipintake.support;

import cn.tongbao.platform.identity.TestIdentity;
import cn.tongbao.platform.test.RealPostgres;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * The whole service over HTTP on a real database. Events stay in the outbox, where tests read them,
 * and come in by hand.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "tongbao.outbox.relay.enabled=false",
            "tongbao.outbox.consumers.enabled=false",
            "tongbao.deadlines.every=100ms"
        })
@Import({RealPostgres.class, TestIdentity.class, TestIntake.class, WrittenApi.class})
public @interface IntakeTest {}
