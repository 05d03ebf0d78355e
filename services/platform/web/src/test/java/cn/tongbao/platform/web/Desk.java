package cn.tongbao.platform.web;

import cn.tongbao.platform.identity.Access;
import cn.tongbao.platform.identity.Act;
import cn.tongbao.platform.identity.Audience;
import cn.tongbao.platform.identity.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The smallest service there can be, to try the platform's rules on. */
@SpringBootApplication(proxyBeanMethods = false)
class Desk {

    record Note(
            @Nullable String text,
            @Nullable Integer pages,
            @Nullable LocalDate on,
            @Nullable Instant at,
            @Nullable List<Note> inner) {}

    enum NoteAct implements Act {
        READ(Set.of("intake-officer", "routing-officer")),
        CHANGE(Set.of("intake-officer"));

        private final Set<String> roles;

        NoteAct(Set<String> roles) {
            this.roles = roles;
        }

        @Override
        public Set<String> roles() {
            return roles;
        }
    }

    @RestController
    static class Pages {

        @Public
        @GetMapping(path = "/board/{day}", produces = MediaType.TEXT_PLAIN_VALUE)
        String board(@PathVariable String day) {
            return "board of " + day;
        }
    }

    @RestController
    @RequestMapping(path = "/api/{version}/notes", version = "1")
    static class Notes {

        private static final Audience OWNERS = Audience.none().office("PROT-110000");

        @Public
        @PostMapping
        Note keep(@RequestBody Note note) {
            new Checks().required("/text", note.text()).text("/text", note.text(), 10).raise();
            return note;
        }

        @SignedIn
        @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
        Map<String, Object> read(Subject subject, @PathVariable String id) {
            Access.toRead(subject, OWNERS, NoteAct.READ);
            return Map.of("id", id, "person", subject.requirePerson());
        }

        @SignedIn
        @PostMapping("/{id}/change")
        Map<String, Object> change(
                Subject subject,
                @PathVariable String id,
                @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
                @RequestBody Note note) {
            Access.toAct(subject, OWNERS, NoteAct.READ, NoteAct.CHANGE);
            Versions.require(ifMatch, 3, () -> Map.of("id", id, "state", "moved on"));
            return Map.of("id", id);
        }

        @GetMapping("/closed")
        String closed() {
            return "nobody said for whom this is";
        }

        @Public
        @GetMapping("/broken")
        String broken() {
            throw new IllegalStateException("the secret inside");
        }
    }
}
