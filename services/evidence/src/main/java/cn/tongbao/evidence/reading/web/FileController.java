package cn.tongbao.evidence.reading.web;

import cn.tongbao.evidence.custody.CustodyLog;
import cn.tongbao.evidence.reading.ReadingFiles;
import cn.tongbao.evidence.reading.ReadingFiles.Chain;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.Cursor;
import cn.tongbao.platform.web.Page;
import cn.tongbao.platform.web.SignedIn;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows what a file is and what has happened to it. */
@RestController
@RequestMapping(
        path = "/api/{version}/evidence/{id}",
        version = "1",
        produces = MediaType.APPLICATION_JSON_VALUE)
class FileController {

    private final ReadingFiles reading;

    FileController(ReadingFiles reading) {
        this.reading = reading;
    }

    @SignedIn
    @GetMapping
    ResponseEntity<FileView> metadata(Subject reader, @PathVariable String id) {
        return unkept(FileView.of(reading.metadata(reader, id)));
    }

    @SignedIn
    @GetMapping("/custody")
    ResponseEntity<Page<CustodyView>> custody(
            Subject reader,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var chain =
                reading.custody(
                        reader, id, () -> new Chain.Asked(position(cursor), Cursor.limit(limit)));
        return unkept(page(chain, Cursor.limit(limit)));
    }

    private static Page<CustodyView> page(Chain chain, int limit) {
        var lines = chain.lines();
        var shown = lines.subList(0, Math.min(limit, lines.size()));
        return new Page<>(
                shown.stream().map(line -> CustodyView.of(chain.view(), line.entry())).toList(),
                lines.size() > limit ? behind(shown) : null);
    }

    private static String behind(List<CustodyLog.Line> shown) {
        return Cursor.encode(Long.toString(shown.getLast().position()));
    }

    private static long position(@Nullable String cursor) {
        var keys = Cursor.decode(cursor, 1);
        try {
            return keys.isEmpty() ? 0 : Long.parseLong(keys.getFirst());
        } catch (NumberFormatException _) {
            throw Cursor.invalid();
        }
    }

    /** Every look is to reach us, so nothing in between may answer in our place. */
    private static <T> ResponseEntity<T> unkept(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
