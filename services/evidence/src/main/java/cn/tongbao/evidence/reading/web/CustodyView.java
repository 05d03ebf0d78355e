package cn.tongbao.evidence.reading.web;

import cn.tongbao.evidence.custody.CustodyEntry;
import cn.tongbao.evidence.reading.View;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the chain of custody, with those named whom the reader may know.
 *
 * @param fromOffice who had the record before, where it went to another office with its files
 * @param request the request that it went under
 */
record CustodyView(
        String act,
        Instant at,
        @Nullable String person,
        @Nullable String office,
        FileView.@Nullable Attached through,
        @Nullable String fromOffice,
        @Nullable String request) {

    static CustodyView of(View view, CustodyEntry entry) {
        return new CustodyView(
                entry.act().name(),
                entry.at(),
                view.person(entry),
                view.office(entry),
                FileView.Attached.of(view.shown(entry.record())),
                view.formerOffice(entry),
                view.request(entry));
    }
}
