package cn.tongbao.liaison.office;

import cn.tongbao.platform.identity.Subject;
import java.time.Instant;

/** Hands the work of an office that closes over to its successor, in the same transaction. */
public interface OfficeSuccession {

    /** Nothing may be left with the closed office. */
    void handOver(Subject who, OfficeView closed, OfficeView successor, Instant at);
}
