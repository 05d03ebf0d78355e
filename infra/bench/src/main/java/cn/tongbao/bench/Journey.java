package cn.tongbao.bench;

/** Something that one client does from beginning to end. */
interface Journey {

    /** Does it once. */
    Timed run() throws InterruptedException;

    /**
     * How long a part of it took.
     *
     * @param part what it was, as it is shown
     */
    record Timed(String part, long nanos) {}
}
