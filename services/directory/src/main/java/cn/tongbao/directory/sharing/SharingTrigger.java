package cn.tongbao.directory.sharing;

/** What moves a request on. */
enum SharingTrigger {
    /** The body that holds him lends him. */
    GRANT,
    /** It does not. */
    REFUSE,
    /** The body that asked needs him no more. */
    WITHDRAW,
    /** The body that holds him takes back what it granted. */
    REVOKE
}
