package cn.tongbao.directory.selection.web;

import cn.tongbao.directory.selection.DrawView;
import cn.tongbao.directory.selection.ReadingSelections;
import cn.tongbao.platform.web.Page;
import cn.tongbao.platform.web.Public;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** All draws for everybody, so that none can be passed over in silence. */
@RestController
@RequestMapping(path = "/api/{version}/draws", version = "1")
class DrawController {

    private final ReadingSelections reading;

    DrawController(ReadingSelections reading) {
        this.reading = reading;
    }

    @Public
    @GetMapping
    Page<DrawView> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return reading.draws(cursor, limit);
    }
}
