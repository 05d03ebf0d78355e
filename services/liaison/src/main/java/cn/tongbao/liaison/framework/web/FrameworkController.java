package cn.tongbao.liaison.framework.web;

import cn.tongbao.liaison.framework.FrameworkView;
import cn.tongbao.liaison.framework.ReadingFrameworks;
import cn.tongbao.platform.web.Page;
import cn.tongbao.platform.web.Public;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The regional frameworks. */
@RestController
@RequestMapping(path = "/api/{version}/frameworks", version = "1")
class FrameworkController {

    private final ReadingFrameworks reading;

    FrameworkController(ReadingFrameworks reading) {
        this.reading = reading;
    }

    /** Lists the frameworks of a day, or those that a region has part in. */
    @Public
    @GetMapping
    Page<FrameworkView> list(
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable String region) {
        return reading.list(on, region);
    }

    /** Shows one framework with all who were, are and will be in it. */
    @Public
    @GetMapping("/{code}")
    FrameworkView read(
            @PathVariable String code, @RequestParam(required = false) @Nullable LocalDate on) {
        return reading.read(code, on);
    }
}
