package cn.tongbao.mediation.courtdocking;

import java.util.List;

/** What the parties hand in after the court asked for it. */
public record CourtSupplement(String text, List<CourtFile> files) {

    /** Copies the files. */
    public CourtSupplement {
        files = List.copyOf(files);
    }
}
