package cn.tongbao.mediation.confirmation;

import java.time.Instant;

/** A party's wish to withdraw. */
record Wish(String partyId, String reason, Instant at) {}
