package cn.tongbao.bench.entries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whether what is written fits the tables of the directory as its migrations make them. */
class EntryLoaderTests {

    private static final String SUPERUSER = "postgres";

    private static EmbeddedPostgres database;

    @BeforeAll
    static void migrate() throws Exception {
        database =
                EmbeddedPostgres.builder()
                        .setLocaleConfig("locale-provider", "builtin")
                        .setLocaleConfig("locale", "C.UTF-8")
                        .start();
        for (var folder :
                List.of(
                        "platform/deadlines/src/main/resources/db/platform/deadlines",
                        "directory/src/main/resources/db/migration")) {
            try (var files = Files.list(Path.of("../../services", folder))) {
                for (var file : files.sorted().toList()) {
                    execute(Files.readString(file));
                }
            }
        }
    }

    @AfterAll
    static void stop() throws Exception {
        database.close();
    }

    @Test
    void the_register_is_filled_up_to_a_number_and_a_second_time_to_a_larger_one()
            throws Exception {
        var loader = loader();
        assertThat(loader.fill(1_500).all()).isEqualTo(1_500);
        assertThat(loader.fill(1_000).all()).isEqualTo(1_500);
        var size = loader.fill(2_100);
        assertThat(size.all()).isEqualTo(2_100);
        assertThat(size.institutions() + size.persons()).isBetween(2_000, 2_100);
        assertThat(count("select count(distinct reference) from record_history")).isEqualTo(2_100);
        assertThat(count("select count(*) from deadline where fires_at < now()")).isZero();
        assertThat(
                        count(
                                """
                                select count(*) from entry
                                where specialties @> array['PATENT_INVENTION//G06']
                                """))
                .isPositive();
    }

    @Test
    void more_than_a_register_can_have_is_refused() throws Exception {
        var loader = loader();
        assertThatThrownBy(() -> loader.fill(EntryLoader.MOST + 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static EntryLoader loader() throws Exception {
        return new EntryLoader(
                database.getJdbcUrl(SUPERUSER, SUPERUSER),
                SUPERUSER,
                SUPERUSER,
                Places.read(
                        Path.of(
                                "../../services/rulebook/src/main/resources/rulebook/regions.tsv")));
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = database.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(String sql) throws SQLException {
        try (var connection = database.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }
}
