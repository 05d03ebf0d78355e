package cn.tongbao.platform.identity;

/**
 * The one decision on access: the audience meets what the subject owns, and his role may do the
 * act. Whoever may not read a record never learns that it exists.
 */
public final class Access {

    private Access() {}

    /** Whether the subject may do this to a record of that audience. */
    public static boolean allows(Subject subject, Audience audience, Act act) {
        return mayDo(subject, act) && audience.meets(subject);
    }

    /** Whether one of the subject's roles may do this to any record at all. */
    public static boolean mayDo(Subject subject, Act act) {
        return act.roles().stream().anyMatch(subject::has);
    }

    /**
     * Lets readers pass.
     *
     * @throws NotReadable for everybody else, as if the record were not there
     */
    public static void toRead(Subject subject, Audience audience, Act read) {
        if (!allows(subject, audience, read)) {
            throw new NotReadable();
        }
    }

    /**
     * Lets those pass who may read the record and do the act.
     *
     * @throws NotReadable for those who may not even read it
     * @throws NotAllowed for readers whose role may not do the act
     */
    public static void toAct(Subject subject, Audience audience, Act read, Act act) {
        toRead(subject, audience, read);
        if (!mayDo(subject, act)) {
            throw new NotAllowed();
        }
    }
}
