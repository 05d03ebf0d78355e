package cn.tongbao.platform.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * The row of the key is written first and in the work's own transaction, so a repetition waits at
 * the unique index until the first is through. The answer is kept encrypted under a key that only
 * the caller's Idempotency-Key gives: it may hold a secret shown once.
 */
class JdbcOnceOnly implements OnceOnly {

    private static final Duration KEPT = Duration.ofDays(2);
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final JsonMapper json;
    private final Clock clock;

    JdbcOnceOnly(
            JdbcTemplate jdbc, TransactionTemplate transactions, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public <T> T run(
            @Nullable String idempotencyKey,
            String scope,
            Object body,
            Class<T> answerType,
            Supplier<T> work) {
        if (idempotencyKey == null) {
            return inTransaction(work);
        }
        if (!KEY.matcher(idempotencyKey).matches()) {
            throw new ProblemException(CommonProblem.VALIDATION_FAILED)
                    .at("Idempotency-Key", "MALFORMED");
        }
        var keyHash = derive(idempotencyKey, "row|" + scope);
        var bodyHash = sha256(json.writeValueAsBytes(body));
        return inTransaction(() ->
                claimed(keyHash, bodyHash)
                        ? kept(keyHash, idempotencyKey, work.get())
                        : earlier(keyHash, bodyHash, idempotencyKey, answerType));
    }

    @Scheduled(fixedDelay = 600_000, initialDelay = 60_000)
    public void forgetOld() {
        jdbc.update(
                "delete from idempotency_key where created_at < ?",
                Timestamp.from(clock.instant().minus(KEPT)));
    }

    private <T> T inTransaction(Supplier<T> work) {
        var answer = transactions.execute(status -> work.get());
        if (answer == null) {
            throw new IllegalStateException("the work gave no answer");
        }
        return answer;
    }

    private boolean claimed(byte[] keyHash, byte[] bodyHash) {
        return jdbc.update(
                        """
                        insert into idempotency_key (key_hash, body_hash, created_at)
                        values (?, ?, ?) on conflict do nothing
                        """,
                        keyHash,
                        bodyHash,
                        Timestamp.from(clock.instant()))
                == 1;
    }

    private <T> T kept(byte[] keyHash, String idempotencyKey, T answer) {
        jdbc.update(
                "update idempotency_key set answer = ? where key_hash = ?",
                encrypt(idempotencyKey, json.writeValueAsBytes(answer)),
                keyHash);
        return answer;
    }

    private <T> T earlier(
            byte[] keyHash, byte[] bodyHash, String idempotencyKey, Class<T> answerType) {
        var row =
                jdbc.queryForObject(
                        "select body_hash, answer from idempotency_key where key_hash = ?",
                        (found, number) ->
                                new Kept(found.getBytes("body_hash"), found.getBytes("answer")),
                        keyHash);
        if (row == null || !MessageDigest.isEqual(row.bodyHash(), bodyHash)) {
            throw new ProblemException(CommonProblem.IDEMPOTENCY_KEY_REUSED);
        }
        return json.readValue(decrypt(idempotencyKey, row.answer()), answerType);
    }

    @SuppressWarnings("ArrayRecordComponent") // lives for one call and is never compared
    private record Kept(byte[] bodyHash, byte[] answer) {}

    private static byte[] encrypt(String idempotencyKey, byte[] answer) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, idempotencyKey, nonce).doFinal(answer);
            return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] decrypt(String idempotencyKey, byte[] sealed) {
        var nonce = Arrays.copyOf(sealed, NONCE);
        try {
            return cipher(Cipher.DECRYPT_MODE, idempotencyKey, nonce)
                    .doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a kept answer could not be read", e);
        }
    }

    private static Cipher cipher(int mode, String idempotencyKey, byte[] nonce)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                mode,
                new SecretKeySpec(derive(idempotencyKey, "answer"), "AES"),
                new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private static byte[] derive(String idempotencyKey, String use) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(
                    new SecretKeySpec(
                            idempotencyKey.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(use.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
