package cn.tongbao.directory.selection;

/** Somebody of the first draw's pool who is not in the redraw's. */
public record LeftOut(String memberId, Reason reason) {

    /** Why he is not. */
    public enum Reason {
        /** He was drawn, and stepped back or was refused (APP-13). */
        RELEASED,
        /**
         * He may not be chosen any more: suspended, removed or expired since, not granted any more,
         * or engaged in another procedure of the case meanwhile.
         */
        NOT_SELECTABLE
    }
}
