package cn.tongbao.evidence.seal;

/** What readers are told about malware in a file that was let in. */
public enum ScanResult {
    /** No scanner is configured; nobody looked. */
    OFF,
    /** The configured scanner found nothing. */
    CLEAN
}
