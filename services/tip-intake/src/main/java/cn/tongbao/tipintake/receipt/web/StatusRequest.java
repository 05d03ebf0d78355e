package cn.tongbao.tipintake.receipt.web;

import org.jspecify.annotations.Nullable;

/** Asks what became of a tip. */
record StatusRequest(@Nullable String receiptCode) {

    /** Keeps the code out of logs. */
    @Override
    public String toString() {
        return "StatusRequest[****]";
    }
}
