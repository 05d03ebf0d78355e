package cn.tongbao.search;

import cn.tongbao.platform.identity.TestIdentity;
import cn.tongbao.platform.test.RealPostgres;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole service on a real database and a real Elasticsearch, without a broker: tests hand in
 * events as the broker's consumer would.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "tongbao.outbox.relay.enabled=false",
            "tongbao.outbox.consumers.enabled=false",
            "tongbao.search.elasticsearch.replicas=0",
            "tongbao.search.indexing.look-after=500ms",
            "spring.rabbitmq.password=none"
        })
@AutoConfigureMockMvc
@Import({RealPostgres.class, TestIdentity.class, Records.class, WrittenApi.class})
@ContextConfiguration(initializers = ElasticsearchAddress.class)
public @interface SearchTest {}
