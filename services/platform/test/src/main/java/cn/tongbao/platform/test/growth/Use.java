package cn.tongbao.platform.test.growth;

/** What a schema is used for, and so which changes of it hurt somebody. */
enum Use {
    /**
     * The data of an event. It is kept and read for years, by those who know the published schema
     * and those who know the present one: each must read what the other wrote.
     */
    EVENT(false, false),
    /** What a service answers. It may promise more than before. */
    ANSWER(true, false),
    /** What a service is sent. It may ask for less than before. */
    REQUEST(false, true);

    private final boolean mayNarrow;
    private final boolean mayWiden;

    Use(boolean mayNarrow, boolean mayWiden) {
        this.mayNarrow = mayNarrow;
        this.mayWiden = mayWiden;
    }

    boolean takes(Change change) {
        return switch (change) {
            case NONE -> true;
            case NARROWER -> mayNarrow;
            case WIDER -> mayWiden;
            case OTHER -> false;
        };
    }

    /** How the set of values that a schema takes has changed. */
    enum Change {
        NONE,
        NARROWER,
        WIDER,
        OTHER
    }
}
