package cn.tongbao.directory.entry;

import cn.tongbao.platform.deadlines.Deadline;
import cn.tongbao.platform.deadlines.DeadlineListener;
import cn.tongbao.platform.records.Deed;
import java.time.Instant;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What happens when the yearly review (APP-12R) or the end of an appointment (APP-12E) comes near
 * or passes: the entry shows it and others are told. A missed review takes nobody off the register;
 * a person whose appointment has ended is not chosen any more.
 */
@Configuration(proxyBeanMethods = false)
class StrikingClocks {

    private static final String ACTOR = "deadlines";

    @Bean
    DeadlineListener institutionClocks(EntryDesk desk) {
        return new OfRegister(Register.INSTITUTIONS, desk);
    }

    @Bean
    DeadlineListener personClocks(EntryDesk desk) {
        return new OfRegister(Register.PERSONS, desk);
    }

    private record OfRegister(Register register, EntryDesk desk) implements DeadlineListener {

        @Override
        public String recordKind() {
            return register.clocks().recordKind();
        }

        @Override
        public void warned(Deadline deadline) {
            var entry = desk.take(deadline.record());
            entry.warned(deadline.ruleId(), deed(Objects.requireNonNull(deadline.warnedAt())));
            desk.put(entry, "DEADLINE_WARNED");
        }

        @Override
        public void missed(Deadline deadline) {
            var entry = desk.take(deadline.record());
            entry.missed(deadline.ruleId(), deed(Objects.requireNonNull(deadline.missedAt())));
            desk.put(entry, "DEADLINE_MISSED");
        }

        private static Deed deed(Instant at) {
            return Deed.ofPlatform(ACTOR, at);
        }
    }
}
