package cn.tongbao.evidence.upload;

import cn.tongbao.evidence.seal.SealedFile;
import java.time.Instant;

/**
 * What a hand-in gives back.
 *
 * @param file as it was sealed
 * @param name as it is kept
 * @param token the right to attach it
 * @param tokenExpiresAt when that right ends
 */
public record HandedIn(SealedFile file, String name, String token, Instant tokenExpiresAt) {}
