package cn.tongbao.tipintake.tip.messaging;

/** An office was closed in favour of one that was not heard of yet; the event is tried again. */
class UnknownSuccessor extends RuntimeException {

    UnknownSuccessor(String officeId) {
        super("successor not known yet: " + officeId);
    }
}
