package cn.tongbao.local;

import cn.tongbao.local.server.BeaconProcess;
import cn.tongbao.local.server.CourtProcess;

/** What a person needs to know once the stack is up. */
final class Summary {

    private Summary() {}

    static String of(Settings settings) {
        return """

          platform       %1$s
          API            %1$s/api/v1   (documents: %1$s/api/docs)
          Keycloak       %2$s   (realm tongbao; console: user admin, password in %5$s/secrets/keycloak-admin)
          PostgreSQL     %3$s   RabbitMQ %4$s   Elasticsearch %6$s
          docked court   %7$s   (a stand-in for COURT-110105: infra/court-stub/README.md)
          beacon         %8$s   (a stand-in, marked LOCAL_STAND_IN: infra/beacon-stub/README.md)
          logs           %5$s/logs

          demo accounts  password tongbao for all: intake.national, routing.national, samr.anhui, psb.anhui,
                         supervisor.national, admin, ... (all: infra/local/README.md)
          a token        curl -s -d grant_type=password -d client_id=tongbao-cli -d username=intake.national \\
                              -d password=tongbao %2$s/realms/tongbao/protocol/openid-connect/token

          move the clock infra/clock +P31D
          stop           infra/down
        """
                .formatted(
                        settings.gateway(),
                        settings.keycloak(),
                        settings.postgresql().hostOrLoopback() + ":" + settings.postgresql().port(),
                        settings.rabbitmq().hostOrLoopback() + ":" + settings.rabbitmq().port(),
                        settings.files().state(),
                        settings.elasticsearch(),
                        CourtProcess.address(settings),
                        BeaconProcess.address(settings));
    }
}
