package cn.tongbao.directory.selection;

import cn.tongbao.directory.member.MemberKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A draw in the list for everybody. Nothing in it tells what the draw is for or who has to do with
 * it.
 *
 * @param memberKind of what kind everybody in its pool is
 * @param memberId who was drawn
 * @param name of who was drawn, when the draw was announced
 * @param voidReason why it came to nothing
 * @param redrawOf the draw that this one repeats
 * @param redrawnAs the draw that repeats this one
 * @param earlier other draws of the same body for the same that came before
 * @param proof where its proof is
 */
public record DrawView(
        String reference,
        SelectionStatus status,
        Instant announcedAt,
        MemberKind memberKind,
        @Nullable String memberId,
        Announced.@Nullable Name name,
        Voided.@Nullable Reason voidReason,
        @Nullable String redrawOf,
        @Nullable String redrawnAs,
        List<String> earlier,
        String proof) {

    DrawView(
            String reference,
            SelectionStatus status,
            Instant announcedAt,
            MemberKind memberKind,
            @Nullable String memberId,
            Announced.@Nullable Name name,
            Voided.@Nullable Reason voidReason,
            @Nullable String redrawOf,
            @Nullable String redrawnAs,
            List<String> earlier) {
        this(
                reference,
                status,
                announcedAt,
                memberKind,
                memberId,
                name,
                voidReason,
                redrawOf,
                redrawnAs,
                earlier,
                "/api/v1/selections/" + reference + "/proof");
    }
}
