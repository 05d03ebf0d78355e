package cn.tongbao.directory.beacon;

/**
 * A round as the beacon signed it.
 *
 * @param value 32 bytes in lower-case hex
 * @param publishedAt as it stands in the answer, since it is signed like that
 * @param signature Base64
 */
public record BeaconRound(
        String source, long round, String value, String publishedAt, String signature) {

    /** The text that the signature is over. */
    String signedText() {
        return "TONGBAO-BEACON/1\n%s\n%d\n%s\n%s".formatted(source, round, value, publishedAt);
    }
}
