package cn.tongbao.gateway.route;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** Where each service listens: scheme, host and port, without a path. */
@Validated
@ConfigurationProperties("tongbao.gateway")
record ServiceAddresses(
        @NotNull URI tipIntakeUri,
        @NotNull URI caseRoutingUri,
        @NotNull URI mediationUri,
        @NotNull URI directoryUri,
        @NotNull URI liaisonUri,
        @NotNull URI evidenceUri,
        @NotNull URI searchUri) {}
