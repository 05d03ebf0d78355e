package cn.tongbao.caserouting.casefile;

/** What a row of a case's history tells of. */
public enum HistoryAct {
    CASE_OPENED,
    FIGURES_ENTERED,
    DISPATCHED,
    ACKNOWLEDGED,
    REFUSED,
    RECALLED,
    CONCLUDED,
    MATERIAL_REQUESTED,
    MATERIAL_ANSWERED,
    INSTRUCTED,
    INSTRUCTION_REPLIED,
    STATUS_CHANGED,
    CLOSED,
    REOPENED,
    EVIDENCE_CHANGED,
    DEADLINE_MOVED,
    DEADLINE_WARNED,
    DEADLINE_MISSED
}
