package cn.tongbao.directory.beacon;

/** What came of asking the beacon for a round. */
public sealed interface BeaconAnswer {

    /** The round, by the right source and rightly signed. */
    record Published(BeaconRound round) implements BeaconAnswer {}

    /** It is not out yet. */
    record NotYet() implements BeaconAnswer {}

    /** Something that is not believed. */
    record Wrong(String reason) implements BeaconAnswer {}

    /** No answer. */
    record Down(String reason) implements BeaconAnswer {}
}
