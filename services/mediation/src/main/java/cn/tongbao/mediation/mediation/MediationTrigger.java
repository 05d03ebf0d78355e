package cn.tongbao.mediation.mediation;

/** What can happen to a mediation. */
public enum MediationTrigger {
    /** The body finds a party's application fit. */
    ADMIT,
    /** The body returns a party's application (online rules art. 9). */
    RETURN,
    /** A seat is taken or a paper filed; nothing else follows from it. */
    JOIN,
    /** A party consents, and others are still asked. */
    CONSENT,
    /** The last party consents, and no mediator is named yet. */
    CONSENT_LAST,
    /** The last party consents to the mediator that was named already. */
    CONSENT_LAST_NAMED,
    /** A party does not consent. */
    REFUSE,
    /** A mediator is named while parties are still asked. */
    NAME_EARLY,
    /** A mediator is named, or another one. */
    NAME,
    /** The mediator discloses an interest and waits for the parties' waivers. */
    DISCLOSE,
    /** The mediator takes the mediation up: its limit begins. */
    TAKE_UP,
    /** The mediator declines, stays silent or is recused. */
    LOSE_MEDIATOR,
    /** A party asks for another mediator. */
    CHALLENGE,
    /** A session is planned, held or cancelled. */
    MEET,
    /** The limit is proposed to be, or is, extended. */
    EXTEND,
    /** An appraisal begins. */
    SUSPEND,
    /** The appraisal is over. */
    RESUME,
    /** Undisputed facts are recorded or agreed to. */
    RECORD_FACTS,
    /** An agreement is laid before the parties. */
    DRAFT,
    /** Somebody signs, and others still have to. */
    SIGN,
    /** The last one signs an agreement on everything. */
    SIGN_LAST,
    /** The last one signs an agreement on a part. */
    SIGN_LAST_PARTLY,
    /** It ends without an agreement. */
    FAIL,
    /** It ends because it is not needed any more. */
    END,
    /** A term is performed, or defaulted. */
    PERFORM,
    /** The last term is performed. */
    PERFORM_LAST,
    /** A party applies for confirmation, or the confirmation moves on. */
    APPLY
}
