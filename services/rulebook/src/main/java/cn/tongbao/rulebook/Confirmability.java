package cn.tongbao.rulebook;

/** Whether a court confirms what was agreed under a framework of mediation. */
public enum Confirmability {
    YES,
    /** Only where the region says so, see {@link Rulebook#adminMediationConfirmation}. */
    BY_REGION,
    /** Where the body is a lawfully established mediation organisation. */
    YES_IF_LAWFULLY_ESTABLISHED
}
