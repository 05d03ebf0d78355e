package cn.tongbao.directory.engagement;

import cn.tongbao.platform.records.attachment.RecordFile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Materials handed over at one time, each examined by the parties before (APP-06). */
public record Handover(Instant at, String by, List<Item> items) {

    /** Copies the items. */
    public Handover {
        items = List.copyOf(items);
    }

    /** The same, said to be by another. */
    Handover by(String other) {
        return new Handover(at, other, items);
    }

    /** One of them; its file carries the custody. */
    public record Item(String description, LocalDate examinedOn, RecordFile file) {}
}
