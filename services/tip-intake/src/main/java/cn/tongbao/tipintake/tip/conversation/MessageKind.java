package cn.tongbao.tipintake.tip.conversation;

/** Who writes what for. */
public enum MessageKind {
    /** The office writes without asking anything. */
    NOTE(false),
    /** The office asks for something. */
    REQUEST(false),
    /** The office asks who the reporter is. */
    IDENTITY_REQUEST(false),
    /** The office answers a consultation. */
    CONSULTATION_ANSWER(false),
    /** The reporter writes, perhaps to a request. */
    REPLY(true),
    /** The reporter tells who he is; the text is sealed apart. */
    IDENTITY_REPLY(true);

    private final boolean byReporter;

    MessageKind(boolean byReporter) {
        this.byReporter = byReporter;
    }

    /** Whether the reporter wrote it. */
    public boolean byReporter() {
        return byReporter;
    }

    /** Whether it asks the reporter for something. */
    public boolean asks() {
        return this == REQUEST || this == IDENTITY_REQUEST;
    }
}
