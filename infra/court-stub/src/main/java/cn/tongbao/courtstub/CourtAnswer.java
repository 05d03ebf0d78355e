package cn.tongbao.courtstub;

/**
 * Something that the court has said. It stays the same to the byte however often it is sent.
 *
 * @param delivery what the platform last said to it
 * @param done whether it need not be sent any more
 */
record CourtAnswer(
        long sequence, String reference, String kind, String body, String delivery, boolean done) {

    CourtAnswer delivered(String outcome, boolean finished) {
        return new CourtAnswer(sequence, reference, kind, body, outcome, done || finished);
    }
}
