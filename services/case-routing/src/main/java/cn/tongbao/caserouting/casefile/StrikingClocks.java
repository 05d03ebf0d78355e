package cn.tongbao.caserouting.casefile;

import cn.tongbao.caserouting.casefile.ClockChange.Kind;
import cn.tongbao.caserouting.office.Office;
import cn.tongbao.caserouting.office.Offices;
import cn.tongbao.platform.deadlines.Deadline;
import cn.tongbao.platform.deadlines.DeadlineListener;
import cn.tongbao.platform.identity.NotReadable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What happens when a limit comes near or passes: the record shows it, the history tells it, and a
 * missed one is brought before the supervisor of the region, once.
 */
@Configuration(proxyBeanMethods = false)
class StrikingClocks {

    private static final String ACTOR = "deadlines";

    @Bean
    DeadlineListener caseClocks(CaseFiles files, CaseDesk desk, Offices offices) {
        return new Listener(Kind.CASE, files, desk, offices);
    }

    @Bean
    DeadlineListener dispatchClocks(CaseFiles files, CaseDesk desk, Offices offices) {
        return new Listener(Kind.DISPATCH, files, desk, offices);
    }

    @Bean
    DeadlineListener instructionClocks(CaseFiles files, CaseDesk desk, Offices offices) {
        return new Listener(Kind.INSTRUCTION, files, desk, offices);
    }

    @Bean
    DeadlineListener transferClocks(CaseFiles files, CaseDesk desk, Offices offices) {
        return new Listener(Kind.TRANSFER, files, desk, offices);
    }

    private record Listener(Kind kind, CaseFiles files, CaseDesk desk, Offices offices)
            implements DeadlineListener {

        private static final String COUNTRY = "000000";

        @Override
        public String recordKind() {
            return kind.recordKind();
        }

        @Override
        public void warned(Deadline deadline) {
            var file = files.lock(caseOf(deadline));
            strike(file, deadline, Objects.requireNonNull(deadline.warnedAt())).warn();
            putBack(file);
        }

        @Override
        public void missed(Deadline deadline) {
            var file = files.lock(caseOf(deadline));
            var region =
                    kind == Kind.CASE || kind == Kind.TRANSFER
                            ? offices.find(file.head().routingOfficeId())
                                    .map(Office::regionCode)
                                    .orElse(COUNTRY)
                            : COUNTRY;
            strike(file, deadline, Objects.requireNonNull(deadline.missedAt())).miss(region);
            putBack(file);
        }

        private void putBack(CaseFile file) {
            if (!file.changes().none()) {
                desk.put(file);
            }
        }

        private String caseOf(Deadline deadline) {
            return switch (kind) {
                case CASE -> deadline.record();
                case TRANSFER -> KeepingWork.caseOf(deadline.record());
                case DISPATCH ->
                        files.ofDispatch(UUID.fromString(deadline.record()))
                                .orElseThrow(NotReadable::new);
                case INSTRUCTION ->
                        files.ofInstruction(UUID.fromString(deadline.record()))
                                .orElseThrow(NotReadable::new);
            };
        }

        private Strike strike(CaseFile file, Deadline deadline, Instant at) {
            return new Strike(
                    file, kind, deadline.record(), deadline.ruleId(), new Deed(ACTOR, null, at));
        }
    }
}
