package cn.tongbao.directory.draw;

/** Nobody can be drawn from such a pool. */
public final class UnfitPool extends IllegalArgumentException {

    /** Says what is wrong with it. */
    public UnfitPool(String reason) {
        super(reason);
    }
}
