package cn.tongbao.tipintake.tip.reporter;

import cn.tongbao.platform.identity.Subject;
import cn.tongbao.tipintake.config.IntakeSettings;
import cn.tongbao.tipintake.sql.Columns;
import cn.tongbao.tipintake.sql.JsonColumns;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The only place where reporters have names. What goes in is sealed; what comes out is logged with
 * who looked and why.
 */
@Repository
public class IdentityVault {

    private static final String IDENTITY = "IDENTITY";
    private static final String REPLY = "REPLY";

    private final JdbcClient jdbc;
    private final IdentityCipher cipher;

    IdentityVault(JdbcClient jdbc, IntakeSettings settings) {
        this.jdbc = jdbc;
        this.cipher = new IdentityCipher(settings.identityKeyBytes());
    }

    /** Keeps who the reporter of a tip is. */
    public void keep(String tip, ReporterIdentity identity, Instant at) {
        add(UUID.randomUUID(), tip, IDENTITY, JsonColumns.write(identity), at);
    }

    /** Keeps what the reporter replied when asked who he is, under the id of that message. */
    public void keepReply(UUID message, String tip, String text, Instant at) {
        add(message, tip, REPLY, text, at);
    }

    /** Opens the identity and notes who looked at it for what purpose; empty if there is none. */
    public Optional<RevealedReporter> reveal(String tip, Subject who, String purpose, Instant now) {
        record Opened(String kind, String text, Instant at) {}
        var opened =
                jdbc.sql(
                                "select kind, sealed, at from reporter_secret where tip = :tip order by at")
                        .param("tip", tip)
                        .query((row, number) ->
                                new Opened(
                                        row.getString("kind"),
                                        cipher.open(
                                                row.getBytes("sealed"),
                                                place(tip, row.getString("kind"))),
                                        Columns.instant(row, "at")))
                        .list();
        var replies = new ArrayList<RevealedReporter.IdentityReply>();
        ReporterIdentity identity = null;
        for (var secret : opened) {
            if (secret.kind().equals(IDENTITY)) {
                identity = JsonColumns.read(secret.text(), ReporterIdentity.class);
            } else {
                replies.add(new RevealedReporter.IdentityReply(secret.text(), secret.at()));
            }
        }
        if (identity == null) {
            return Optional.empty();
        }
        note(tip, who, purpose, now);
        return Optional.of(revealed(identity, replies));
    }

    /** Everybody to whom the reporter of a tip was revealed. */
    public List<String> seenBy(String tip) {
        return jdbc.sql("select distinct person from reporter_reveal where tip = :tip order by 1")
                .param("tip", tip)
                .query((row, number) -> row.getString("person"))
                .list();
    }

    private void add(UUID id, String tip, String kind, String text, Instant at) {
        jdbc.sql(
                        """
                        insert into reporter_secret (id, tip, kind, sealed, at)
                        values (:id, :tip, :kind, :sealed, :at)
                        """)
                .param("id", id)
                .param("tip", tip)
                .param("kind", kind)
                .param("sealed", cipher.seal(text, place(tip, kind)))
                .param("at", Columns.in(at))
                .update();
    }

    private void note(String tip, Subject who, String purpose, Instant now) {
        jdbc.sql(
                        """
                        insert into reporter_reveal (tip, person, office, purpose, at)
                        values (:tip, :person, :office, :purpose, :at)
                        """)
                .param("tip", tip)
                .param("person", who.requirePerson())
                .param("office", who.office())
                .param("purpose", purpose)
                .param("at", Columns.in(now))
                .update();
    }

    private static RevealedReporter revealed(
            ReporterIdentity identity, List<RevealedReporter.IdentityReply> replies) {
        return new RevealedReporter(
                identity.name(), identity.phone(), identity.email(), identity.kind(), replies);
    }

    private static String place(String tip, String kind) {
        return tip + '/' + kind;
    }
}
