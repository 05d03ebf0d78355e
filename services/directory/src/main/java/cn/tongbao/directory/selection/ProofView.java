package cn.tongbao.directory.selection;

import cn.tongbao.directory.beacon.BeaconRound;
import cn.tongbao.directory.draw.PoolMember;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The proof of a draw, for everybody. Nothing in it tells what the draw is for or who has to do
 * with it.
 *
 * @param names of the members, by id; no part of what is hashed
 * @param leftOut who of the first draw's pool is not in this one
 * @param earlier other draws of the same body for the same that came before
 * @param contradictions what the beacon said of the round against its own first word
 */
public record ProofView(
        String reference,
        SelectionStatus status,
        String algorithm,
        Pool pool,
        String poolHash,
        String commitment,
        Source entropy,
        Instant announcedAt,
        Map<String, Announced.Name> names,
        @Nullable String redrawOf,
        List<LeftOut> leftOut,
        List<String> earlier,
        @Nullable String seed,
        @Nullable Round round,
        @Nullable Result result,
        @Nullable Nothing voided,
        List<Round> contradictions,
        @Nullable String redrawnAs) {

    static ProofView of(Selection selection, List<BeaconRound> contradictions) {
        var announced = Objects.requireNonNull(selection.announced(), "no draw");
        var announcement = announced.announcement();
        var revealed = selection.revealed();
        var voided = selection.voided();
        return new ProofView(
                selection.reference(),
                selection.status(),
                announcement.algorithm(),
                new Pool(
                        announcement.pool().format(),
                        announcement.pool().members(),
                        announcement.pool().weighting()),
                announcement.poolHash(),
                announcement.commitment(),
                new Source(
                        announcement.entropy().source(),
                        announcement.entropy().round(),
                        announced.expectedAt(),
                        announced.standIn(),
                        announced.publicKey()),
                announced.at(),
                announced.names(),
                announced.redrawOf(),
                announced.leftOut(),
                announced.earlier(),
                revealed != null ? revealed.seed() : voided != null ? voided.seed() : null,
                revealed == null ? null : Round.of(revealed.round()),
                revealed == null ? null : Result.of(revealed),
                voided == null ? null : new Nothing(voided.reason(), voided.at()),
                contradictions.stream().map(Round::of).toList(),
                selection.redrawnAs());
    }

    /** The pool, with the members that are hashed and nothing else. */
    public record Pool(String format, List<PoolMember> members, String weighting) {}

    /** The beacon and its round. */
    public record Source(
            String source, long round, Instant expectedAt, boolean standIn, String publicKey) {}

    /** What the beacon said. */
    public record Round(String value, String publishedAt, String signature) {

        static Round of(BeaconRound round) {
            return new Round(round.value(), round.publishedAt(), round.signature());
        }
    }

    /** Who is drawn, with what is on the way to it. */
    public record Result(
            String memberId, String hmac, long sumOfWeights, long place, Instant drawnAt) {

        static Result of(Revealed revealed) {
            var outcome = revealed.outcome();
            return new Result(
                    outcome.memberId(),
                    outcome.hmac(),
                    outcome.sumOfWeights(),
                    outcome.place(),
                    revealed.at());
        }
    }

    /** Why nobody is drawn. */
    public record Nothing(Voided.Reason reason, Instant at) {}
}
