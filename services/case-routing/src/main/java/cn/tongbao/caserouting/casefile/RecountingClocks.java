package cn.tongbao.caserouting.casefile;

import cn.tongbao.caserouting.casefile.ClockChange.Kind;
import cn.tongbao.platform.deadlines.Deadline;
import cn.tongbao.platform.deadlines.DeadlineRecounting;
import cn.tongbao.platform.deadlines.Deadlines;
import cn.tongbao.platform.identity.NotReadable;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What happens to running limits when a year of the calendar is published: the record shows the new
 * day, the history tells why, the others are told, once. The day that an instruction names is
 * somebody's own and stays.
 */
@Configuration(proxyBeanMethods = false)
class RecountingClocks {

    private static final Logger LOG = LoggerFactory.getLogger(RecountingClocks.class);
    private static final String ACTOR = "deadlines";

    @Bean
    DeadlineRecounting caseRecounting(
            CaseFiles files, CaseDesk desk, Deadlines deadlines, Limits limits, Clock clock) {
        return new Recounting(Kind.CASE, files, desk, deadlines, limits, clock);
    }

    @Bean
    DeadlineRecounting dispatchRecounting(
            CaseFiles files, CaseDesk desk, Deadlines deadlines, Limits limits, Clock clock) {
        return new Recounting(Kind.DISPATCH, files, desk, deadlines, limits, clock);
    }

    @Bean
    DeadlineRecounting transferRecounting(
            CaseFiles files, CaseDesk desk, Deadlines deadlines, Limits limits, Clock clock) {
        return new Recounting(Kind.TRANSFER, files, desk, deadlines, limits, clock);
    }

    private record Recounting(
            Kind kind,
            CaseFiles files,
            CaseDesk desk,
            Deadlines deadlines,
            Limits limits,
            Clock clock)
            implements DeadlineRecounting {

        @Override
        public String recordKind() {
            return kind.recordKind();
        }

        @Override
        public String basis() {
            return limits.edition();
        }

        @Override
        public boolean outdated(Deadline open) {
            var now = again(open);
            if (now.isEmpty()) {
                LOG.atWarn()
                        .addKeyValue("ruleId", open.ruleId())
                        .addKeyValue("record", open.record())
                        .log("A limit stays as it is: the row that it began under is gone");
            }
            return now.isPresent() && !now.get().dueAt().equals(open.dueAt());
        }

        @Override
        public void recount(Deadline open) {
            var file = files.lock(caseOf(open));
            again(open)
                    .filter(now -> deadlines.move(open.id(), now.warnAt(), now.dueAt()))
                    .ifPresent(now -> follow(file, open, now));
        }

        private Optional<RunningLimit> again(Deadline open) {
            return limits.again(open.ruleId(), open.ruleVersion(), open.startedAt());
        }

        private void follow(CaseFile file, Deadline open, RunningLimit now) {
            var recount = new Recount(file, now, limits, new Deed(ACTOR, null, clock.instant()));
            switch (kind) {
                case CASE -> recount.ofCase();
                case TRANSFER -> recount.ofHandOver(KeepingWork.handOverOf(open.record()));
                case DISPATCH, INSTRUCTION ->
                        recount.of(file.dispatch(UUID.fromString(open.record())));
            }
            if (!file.changes().none()) {
                desk.put(file, HistoryAct.DEADLINE_MOVED.name());
            }
        }

        private String caseOf(Deadline open) {
            return switch (kind) {
                case CASE -> open.record();
                case TRANSFER -> KeepingWork.caseOf(open.record());
                case DISPATCH, INSTRUCTION ->
                        files.ofDispatch(UUID.fromString(open.record()))
                                .orElseThrow(NotReadable::new);
            };
        }
    }
}
