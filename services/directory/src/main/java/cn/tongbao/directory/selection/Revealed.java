package cn.tongbao.directory.selection;

import cn.tongbao.directory.beacon.BeaconRound;
import cn.tongbao.directory.draw.Outcome;
import java.time.Instant;

/**
 * What was added when the round was there.
 *
 * @param seed in hex
 */
public record Revealed(String seed, BeaconRound round, Outcome outcome, Instant at) {}
