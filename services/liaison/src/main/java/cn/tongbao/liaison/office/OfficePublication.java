package cn.tongbao.liaison.office;

import java.util.List;

/** Tells the other services, within the running transaction. */
public interface OfficePublication {

    /** Queues the events for sending once the transaction commits. */
    void publish(List<? extends OfficeEvent> events);
}
