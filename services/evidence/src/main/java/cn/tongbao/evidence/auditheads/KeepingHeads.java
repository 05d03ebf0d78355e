package cn.tongbao.evidence.auditheads;

import cn.tongbao.evidence.alarm.AlarmKind;
import cn.tongbao.evidence.alarm.Alarms;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A service tells the head of its audit chain; a chain that did not simply grow is an alarm. */
@Component
public class KeepingHeads {

    private final AuditHeads heads;
    private final Alarms alarms;
    private final Clock clock;

    KeepingHeads(AuditHeads heads, Alarms alarms, Clock clock) {
        this.heads = heads;
        this.alarms = alarms;
        this.clock = clock;
    }

    /** Keeps the head, or raises the alarm and keeps what was known before. */
    @Transactional
    public void keep(AuditHead told) {
        heads.lock(told.service());
        var kept = heads.newest(told.service()).orElse(null);
        var finding = kept == null ? AuditHead.Finding.GROWN : told.beside(kept);
        switch (finding) {
            case GROWN -> heads.keep(told, clock.instant());
            case KNOWN -> {}
            case SHRANK -> raise(AlarmKind.AUDIT_HEAD_SHRANK, kept, told);
            case CHANGED -> raise(AlarmKind.AUDIT_HEAD_CHANGED, kept, told);
        }
    }

    private void raise(AlarmKind kind, @Nullable AuditHead kept, AuditHead told) {
        alarms.raise(kind, told.service(), "kept %s, told %s".formatted(kept, told));
    }
}
