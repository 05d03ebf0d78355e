package cn.tongbao.platform.records.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.tongbao.platform.test.RealPostgres;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class AttachmentsTests {

    private static final String RECORD = "X-110000-2026-7K3M9Q";
    private static final Instant NOW = Instant.parse("2026-06-01T02:00:00Z");

    private final JdbcClient jdbc = JdbcClient.create(RealPostgres.newDatabase().dataSource());
    private final Attachments plain = new Attachments(jdbc);
    private final Attachments owned = new Attachments(jdbc, "owner_id");

    @BeforeEach
    void tableOfTheService() {
        jdbc.sql(
                        """
                        create table attachment (
                            evidence_id    text        primary key,
                            record         text        not null,
                            purpose        text        not null,
                            owner_id       text,
                            name           text        not null,
                            media_type     text        not null,
                            size           bigint      not null,
                            sha256         text        not null,
                            attached_at    timestamptz not null,
                            attached_by    text,
                            record_version bigint      not null,
                            refused        text
                        )
                        """)
                .update();
    }

    @Test
    void a_file_is_bound_once() {
        assertThat(plain.bind(file("a", RECORD, null))).isTrue();
        assertThat(plain.bind(file("a", "X-OTHER", null))).isFalse();
        assertThat(plain.of(RECORD)).containsExactly(file("a", RECORD, null));
        assertThat(plain.of("X-OTHER")).isEmpty();
    }

    @Test
    void an_owner_is_kept_where_the_table_names_one() {
        assertThat(owned.bind(file("a", RECORD, "first"))).isTrue();
        assertThat(owned.bind(file("b", RECORD, null))).isTrue();
        assertThat(owned.of(RECORD))
                .containsExactly(file("a", RECORD, "first"), file("b", RECORD, null));
    }

    @Test
    void an_owner_is_never_lost_in_silence() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plain.bind(file("a", RECORD, "first")));
        assertThat(plain.of(RECORD)).isEmpty();
    }

    @Test
    void a_refusal_is_news_once_and_for_the_record_that_it_names() {
        plain.bind(file("a", RECORD, null));
        assertThat(plain.refuse("a", "T-110000-2026-7K3M9Q", "ALREADY_ATTACHED")).isFalse();
        assertThat(plain.refuse("a", RECORD, "ALREADY_ATTACHED")).isTrue();
        assertThat(plain.refuse("a", RECORD, "ALREADY_ATTACHED")).isFalse();
        assertThat(plain.of(RECORD))
                .extracting(Attachment::refused)
                .containsExactly("ALREADY_ATTACHED");
    }

    private static Attachment file(String id, String record, @Nullable String owner) {
        return new Attachment(
                new RecordFile(id, id + ".pdf", "application/pdf", 48_213, "0".repeat(64)),
                record,
                "PROOF",
                owner,
                NOW,
                "somebody",
                3,
                null);
    }
}
