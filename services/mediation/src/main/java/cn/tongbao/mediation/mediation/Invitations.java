package cn.tongbao.mediation.mediation;

import cn.tongbao.platform.web.AccessCode;
import cn.tongbao.platform.web.CodeSeal;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The codes that let a party take its seat; only their keyed hashes are kept. */
@Repository
class Invitations {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final CodeSeal seal;

    Invitations(JdbcClient jdbc, CodeSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** A new code for the party; one that was not used yet is void from now on. */
    AccessCode issue(String reference, String partyId, Instant at) {
        jdbc.sql(
                        """
                        delete from invitation
                        where reference = :reference and party_id = :party and claimed_by is null
                        """)
                .param("reference", reference)
                .param("party", partyId)
                .update();
        var code = AccessCode.draw(RANDOM);
        jdbc.sql(
                        """
                        insert into invitation (code_hash, reference, party_id, issued_at)
                        values (:hash, :reference, :party, :at)
                        """)
                .param("hash", seal.of(code))
                .param("reference", reference)
                .param("party", partyId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        return code;
    }

    /** What a code opens, locked until the act ends. */
    Optional<Invitation> lock(String typed) {
        return jdbc.sql(
                        """
                        select reference, party_id, claimed_by from invitation
                        where code_hash = :hash for update
                        """)
                .param("hash", seal.of(AccessCode.typed(typed)))
                .query((row, number) ->
                        new Invitation(
                                row.getString("reference"),
                                row.getString("party_id"),
                                row.getString("claimed_by")))
                .optional();
    }

    /** The code has been used. */
    void claimed(String typed, String person, Instant at) {
        jdbc.sql(
                        """
                        update invitation set claimed_by = :person, claimed_at = :at
                        where code_hash = :hash
                        """)
                .param("person", person)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("hash", seal.of(AccessCode.typed(typed)))
                .update();
    }

    /** A seat that a code opens. */
    record Invitation(String reference, String partyId, @Nullable String claimedBy) {}
}
