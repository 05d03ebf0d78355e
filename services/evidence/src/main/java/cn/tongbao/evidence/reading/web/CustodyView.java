package cn.tongbao.evidence.reading.web;

import cn.tongbao.evidence.custody.CustodyEntry;
import cn.tongbao.evidence.reading.View;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of the chain of custody, with those named whom the reader may know. */
record CustodyView(
        String act,
        Instant at,
        @Nullable String person,
        @Nullable String office,
        FileView.@Nullable Attached through) {

    static CustodyView of(View view, CustodyEntry entry) {
        return new CustodyView(
                entry.act().name(),
                entry.at(),
                view.person(entry),
                view.office(entry),
                FileView.Attached.of(view.shown(entry.record())));
    }
}
