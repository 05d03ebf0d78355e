package cn.tongbao.directory.entry;

import cn.tongbao.platform.outbox.Outbox;
import cn.tongbao.platform.outbox.Republisher;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Say again what every entry is now, and who may see its files. */
@Configuration(proxyBeanMethods = false)
class RepublishingEntries {

    @Bean
    Republisher institutions(Entries entries, EntryDesk desk, Outbox outbox) {
        return new OfRegister(Register.INSTITUTIONS, "institution", entries, desk, outbox);
    }

    @Bean
    Republisher persons(Entries entries, EntryDesk desk, Outbox outbox) {
        return new OfRegister(Register.PERSONS, "expert", entries, desk, outbox);
    }

    private record OfRegister(
            Register register, String aggregateType, Entries entries, EntryDesk desk, Outbox outbox)
            implements Republisher {

        @Override
        public @Nullable String republishAfter(@Nullable String lastId, int limit) {
            var page = entries.shareAfter(register, lastId, limit);
            page.forEach(entry -> outbox.append(desk.restated(entry)));
            return page.isEmpty() ? null : page.getLast().id();
        }
    }
}
