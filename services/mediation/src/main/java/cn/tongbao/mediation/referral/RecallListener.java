package cn.tongbao.mediation.referral;

/** Who has to know that a case was taken back from the body that it was referred to. */
public interface RecallListener {

    /** The centre took it back, and had not heard of a mediation when it did. */
    void recalled(Referral referral);
}
