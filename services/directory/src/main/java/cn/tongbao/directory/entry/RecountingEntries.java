package cn.tongbao.directory.entry;

import cn.tongbao.directory.record.Limits;
import cn.tongbao.platform.deadlines.Deadline;
import cn.tongbao.platform.deadlines.DeadlineRecounting;
import cn.tongbao.platform.deadlines.Deadlines;
import cn.tongbao.platform.deadlines.RunningLimit;
import cn.tongbao.platform.records.Deed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What happens to running reviews when a year of the calendar is published: the entry shows the new
 * day and its history tells why. The end of an appointment, which somebody set, stays.
 */
@Configuration(proxyBeanMethods = false)
class RecountingEntries {

    @Bean
    DeadlineRecounting institutionRecounting(
            EntryDesk desk, Deadlines deadlines, Limits limits, Clock clock) {
        return new OfRegister(Register.INSTITUTIONS, desk, deadlines, limits, clock);
    }

    @Bean
    DeadlineRecounting personRecounting(
            EntryDesk desk, Deadlines deadlines, Limits limits, Clock clock) {
        return new OfRegister(Register.PERSONS, desk, deadlines, limits, clock);
    }

    private record OfRegister(
            Register register, EntryDesk desk, Deadlines deadlines, Limits limits, Clock clock)
            implements DeadlineRecounting {

        @Override
        public String recordKind() {
            return register.clocks().recordKind();
        }

        @Override
        public String basis() {
            return limits.edition();
        }

        @Override
        public boolean outdated(Deadline open) {
            return open.ruleVersion() != null
                    && again(open).filter(now -> !now.dueAt().equals(open.dueAt())).isPresent();
        }

        @Override
        public void recount(Deadline open) {
            var entry = desk.take(open.record());
            again(open)
                    .filter(now -> deadlines.move(open.id(), now.warnAt(), now.dueAt()))
                    .ifPresent(now -> {
                        entry.moved(now, Deed.ofPlatform("deadlines", clock.instant()));
                        desk.put(entry, "DEADLINE_MOVED");
                    });
        }

        private Optional<RunningLimit> again(Deadline open) {
            return limits.again(open.ruleId(), open.ruleVersion(), open.startedAt(), List.of());
        }
    }
}
