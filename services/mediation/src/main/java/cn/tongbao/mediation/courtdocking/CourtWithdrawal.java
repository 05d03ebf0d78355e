package cn.tongbao.mediation.courtdocking;

/** The parties take their application back; the court says whether it allows that. */
public record CourtWithdrawal(String reason) {}
