package cn.tongbao.caserouting.handover;

/** A request names an office that was not heard of yet; the event is tried again. */
class UnknownOffice extends RuntimeException {

    UnknownOffice(String officeId) {
        super("office not known yet: " + officeId);
    }
}
