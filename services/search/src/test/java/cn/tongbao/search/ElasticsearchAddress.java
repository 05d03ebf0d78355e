package cn.tongbao.search;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Points the service at the Elasticsearch of the test run, with indices of its own per context. */
class ElasticsearchAddress
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "tongbao.search.elasticsearch.uri=" + RealElasticsearch.shared().uri(),
                        "tongbao.search.elasticsearch.prefix=test-"
                                + Integer.toHexString(System.identityHashCode(context)))
                .applyTo(context);
    }
}
