package cn.tongbao.directory.draw;

/** What was published before the draw does not fit what it was to be made of. */
public final class BrokenAnnouncement extends IllegalStateException {

    private final Part part;

    /** Says what does not fit. */
    public BrokenAnnouncement(Part part) {
        super(part.name());
        this.part = part;
    }

    /** What does not fit. */
    public Part part() {
        return part;
    }

    /** The parts of an announcement that are checked. */
    public enum Part {
        /** Published under another algorithm. */
        ALGORITHM,
        /** The seed is not the one committed to. */
        COMMITMENT,
        /** The pool is not the one that was hashed. */
        POOL
    }
}
