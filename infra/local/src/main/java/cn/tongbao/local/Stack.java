package cn.tongbao.local;

import cn.tongbao.local.build.Build;
import cn.tongbao.local.build.Distributions;
import cn.tongbao.local.build.ServiceImage;
import cn.tongbao.local.build.StandInImage;
import cn.tongbao.local.process.Component;
import cn.tongbao.local.process.ProcessTable;
import cn.tongbao.local.server.BeaconProcess;
import cn.tongbao.local.server.CourtProcess;
import cn.tongbao.local.server.Databases;
import cn.tongbao.local.server.ElasticsearchServer;
import cn.tongbao.local.server.KeycloakServer;
import cn.tongbao.local.server.PortMapper;
import cn.tongbao.local.server.PostgresServer;
import cn.tongbao.local.server.RabbitServer;
import cn.tongbao.local.server.ServiceProcess;
import cn.tongbao.local.server.Unprivileged;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts together what one stack consists of: the servers that are not given by setting, and all
 * services.
 */
record Stack(Settings settings, Path javaHome, Secrets secrets, Databases databases) {

    static Stack of(Settings settings, Path javaHome) {
        var secrets = new Secrets(settings.files().secrets());
        return new Stack(settings, javaHome, secrets, new Databases(settings, secrets));
    }

    List<Component> components(ProcessTable processes, Build build, Distributions distributions) {
        var unprivileged = new Unprivileged();
        var components = new ArrayList<Component>();
        if (!settings.postgresql().existing()) {
            components.add(
                    new PostgresServer(
                            settings,
                            distributions.postgresql(),
                            databases,
                            secrets,
                            unprivileged,
                            processes));
        }
        if (!settings.rabbitmq().existing()) {
            components.add(new PortMapper(settings));
            components.add(new RabbitServer(settings, secrets));
        }
        if (settings.existingElasticsearch() == null) {
            components.add(
                    new ElasticsearchServer(
                            settings, distributions.elasticsearch(), javaHome, unprivileged));
        }
        if (settings.existingKeycloak() == null) {
            components.add(
                    new KeycloakServer(
                            settings, distributions.keycloak(), javaHome, databases, secrets));
        }
        for (var service : settings.services()) {
            var log = settings.files().logs().resolve(service.id() + "-preparation.log");
            var image =
                    new ServiceImage(
                            service.id(), build.jar(service), settings.cache(), javaHome, log);
            components.add(new ServiceProcess(service, settings, image, databases, secrets));
        }
        if (settings.services().contains(Service.MEDIATION)) {
            var image = new StandInImage("court", build.courtStub(), settings.cache(), javaHome);
            components.add(new CourtProcess(settings, image, secrets));
        }
        if (settings.services().contains(Service.DIRECTORY)) {
            var image = new StandInImage("beacon", build.beaconStub(), settings.cache(), javaHome);
            components.add(new BeaconProcess(settings, image, secrets));
        }
        return components;
    }
}
