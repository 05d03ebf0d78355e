package cn.tongbao.mediation.room.web;

import cn.tongbao.mediation.room.Busy;
import cn.tongbao.mediation.room.HearingRoom;
import cn.tongbao.mediation.room.KeepingRooms;
import cn.tongbao.mediation.room.KeepingRooms.RoomRequest;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.Page;
import cn.tongbao.platform.web.SignedIn;
import cn.tongbao.platform.web.Versions;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hearing rooms and when they are taken. */
@RestController
@RequestMapping(path = "/api/{version}/hearing-rooms", version = "1")
class HearingRoomController {

    private final KeepingRooms keeping;

    HearingRoomController(KeepingRooms keeping) {
        this.keeping = keeping;
    }

    @SignedIn
    @GetMapping
    Page<HearingRoom> list(
            Subject who,
            @RequestParam(required = false) @Nullable String office,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return keeping.list(who, office, region, cursor, limit);
    }

    @SignedIn
    @GetMapping("/{id}")
    ResponseEntity<HearingRoom> read(Subject who, @PathVariable String id) {
        return tagged(keeping.read(who, id));
    }

    @SignedIn
    @GetMapping("/{id}/calendar")
    Page<Busy> calendar(
            Subject who,
            @PathVariable String id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate to) {
        return keeping.calendar(who, id, from, to);
    }

    @SignedIn
    @PutMapping("/{id}")
    ResponseEntity<HearingRoom> keep(
            Subject who,
            @PathVariable String id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody RoomRequest body) {
        return tagged(keeping.keep(who, id, ifMatch, body));
    }

    private static ResponseEntity<HearingRoom> tagged(HearingRoom room) {
        return ResponseEntity.ok()
                .header(HttpHeaders.ETAG, Versions.etag(room.version()))
                .body(room);
    }
}
