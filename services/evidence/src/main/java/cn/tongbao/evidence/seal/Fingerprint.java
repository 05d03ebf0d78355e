package cn.tongbao.evidence.seal;

/**
 * What the bytes of a file are known by. SM3 (GB/T 32905) stands beside SHA-256 because systems of
 * the state are assessed for commercial cryptography (Cryptography Law, article 27).
 *
 * @param sha256 lower-case hexadecimal; names the content in the store
 * @param sm3 lower-case hexadecimal
 * @param size in bytes
 */
public record Fingerprint(String sha256, String sm3, long size) {}
