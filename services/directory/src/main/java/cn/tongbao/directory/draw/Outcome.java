package cn.tongbao.directory.draw;

/**
 * What a draw gave, with what is on the way to it.
 *
 * @param memberId who is drawn
 * @param hmac in hex
 * @param sumOfWeights what its number was divided by
 * @param place the remainder: the place in the row of lots, counted from nought
 */
public record Outcome(String memberId, String hmac, long sumOfWeights, long place) {}
