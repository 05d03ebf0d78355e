package cn.tongbao.mediation.note.web;

import cn.tongbao.mediation.note.KeepingNotes;
import cn.tongbao.mediation.note.KeepingNotes.NoteRequest;
import cn.tongbao.mediation.note.Note;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.Page;
import cn.tongbao.platform.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The mediator's confidential notes. */
@RestController
@RequestMapping(path = "/api/{version}/mediations/{reference}/notes", version = "1")
class NoteController {

    private final KeepingNotes keeping;

    NoteController(KeepingNotes keeping) {
        this.keeping = keeping;
    }

    @SignedIn
    @GetMapping
    Page<Note> read(
            Subject who,
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return keeping.read(who, reference, cursor, limit);
    }

    @SignedIn
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Note write(Subject who, @PathVariable String reference, @RequestBody NoteRequest body) {
        return keeping.write(who, reference, body);
    }
}
