package cn.tongbao.gateway.edge;

import cn.tongbao.gateway.answer.CutConnections;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Settings of the servlet container that have no property. */
@Configuration(proxyBeanMethods = false)
class ContainerConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> container(EdgeSettings settings) {
        return factory -> {
            factory.addContextCustomizers(context -> {
                if (context.getParent() instanceof StandardHost host) {
                    host.setErrorReportValveClass(ContainerRefusals.class.getName());
                }
            });
            factory.addContextValves(new CutConnections());
            var trusted = settings.trustedProxies();
            if (trusted != null && !trusted.isBlank()) {
                factory.addEngineValves(forwardedBy(trusted));
            }
        };
    }

    private static RemoteIpValve forwardedBy(String trustedProxies) {
        var valve = new RemoteIpValve();
        valve.setInternalProxies(trustedProxies);
        valve.setProtocolHeader("X-Forwarded-Proto");
        valve.setHostHeader("X-Forwarded-Host");
        return valve;
    }
}
