package cn.tongbao.directory.draw;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Everybody who can be drawn, as published before the draw. In the order of their ids, so that
 * nobody's place in it is anybody's choice.
 *
 * @param weighting name of the formula that gave the weights
 */
public record PoolSnapshot(String weighting, List<PoolMember> members) {

    private static final String FORMAT = "TONGBAO-POOL/1";
    private static final String PLAIN = "[A-Z0-9/-]{1,40}";

    /** Puts the members in order. What was altered since it was published is read all the same. */
    public PoolSnapshot {
        members = members.stream().sorted(Comparator.comparing(PoolMember::id)).toList();
    }

    /**
     * A pool to draw from.
     *
     * @throws UnfitPool if there is nobody in it, or somebody twice, or with what cannot be drawn
     */
    public static PoolSnapshot of(String weighting, List<PoolMember> members) {
        members.forEach(PoolMember::requireFit);
        if (!weighting.matches(PLAIN)) {
            throw new UnfitPool("the weighting has no plain name");
        }
        if (members.isEmpty()) {
            throw new UnfitPool("nobody is in the pool");
        }
        var ids = new HashSet<String>();
        if (!members.stream().map(PoolMember::id).allMatch(ids::add)) {
            throw new UnfitPool("somebody is in the pool twice");
        }
        return new PoolSnapshot(weighting, members);
    }

    /**
     * The same pool with the same weights, but without some.
     *
     * @throws UnfitPool if nobody is left
     */
    public PoolSnapshot without(Collection<String> ids) {
        return of(
                weighting, members.stream().filter(member -> !ids.contains(member.id())).toList());
    }

    /** All lots together. */
    public long sumOfWeights() {
        return members.stream().mapToLong(PoolMember::weight).sum();
    }

    /**
     * The snapshot as canonical JSON (RFC 8785). Names and ids are plain ASCII and weights are
     * whole numbers, so that sorted names and no blanks are all there is to it: {@code jq -jcS}
     * writes the same.
     */
    public String canonical() {
        return members.stream()
                .map(member ->
                        "{\"id\":\"%s\",\"weight\":%d}".formatted(member.id(), member.weight()))
                .collect(
                        Collectors.joining(
                                ",",
                                "{\"format\":\"" + FORMAT + "\",\"members\":[",
                                "],\"weighting\":\"" + weighting + "\"}"));
    }

    /** SHA-256 of the canonical text, in hex. */
    public String hash() {
        return Hashes.sha256(canonical());
    }

    /** The format's name, as the canonical text carries it. */
    public String format() {
        return FORMAT;
    }
}
