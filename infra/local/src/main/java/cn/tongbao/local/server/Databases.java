package cn.tongbao.local.server;

import cn.tongbao.local.LaunchFailure;
import cn.tongbao.local.Secrets;
import cn.tongbao.local.Service;
import cn.tongbao.local.Settings;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * One database and one role for each service, and one for Keycloak; no role reaches another's
 * database.
 */
public final class Databases {

    static final String SUPERUSER = "postgres";
    static final String KEYCLOAK = "keycloak";

    private final Settings settings;
    private final Secrets secrets;

    public Databases(Settings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    public String url(String database) {
        var address = settings.postgresql();
        return "jdbc:postgresql://%s:%d/%s"
                .formatted(address.hostOrLoopback(), address.port(), database);
    }

    public String password(String database) {
        return secrets.password("postgresql-" + database);
    }

    boolean answer() {
        try (var connection = connect("postgres")) {
            return connection.isValid(2);
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** Adds what is missing; a second call changes nothing. */
    public void create() {
        var names = new ArrayList<>(Service.databases());
        if (settings.existingKeycloak() == null) {
            names.add(KEYCLOAK);
        }
        try (var connection = connect("postgres")) {
            for (var name : names) {
                if (!exists(connection, "select 1 from pg_roles where rolname = ?", name)) {
                    execute(
                            connection,
                            "create role %s login password '%s'".formatted(name, password(name)));
                }
                if (name.equals(KEYCLOAK)) {
                    // Hundreds of small schema changes at the first start: a crash may cost the
                    // last of them, which
                    // the next start repeats. All that is ours waits for the disk.
                    execute(connection, "alter role keycloak set synchronous_commit = off");
                }
                if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                    execute(connection, "create database %s owner %s".formatted(name, name));
                    execute(connection, "revoke all on database %s from public".formatted(name));
                }
            }
        } catch (SQLException e) {
            throw new LaunchFailure(
                    "The databases could not be created at %s: %s"
                            .formatted(url("postgres"), e.getMessage()),
                    e);
        }
    }

    /** Rows of a count in one service's database; 0 while the table is not there yet. */
    public long count(String database, String query) {
        try (var connection = connect(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getLong(1) : 0;
        } catch (SQLException notYet) {
            return 0;
        }
    }

    List<String> accounts() {
        return Service.databases();
    }

    private Connection connect(String database) throws SQLException {
        var address = settings.postgresql();
        var properties = new Properties();
        var username = address.username();
        var password = address.password();
        properties.setProperty("user", username == null ? SUPERUSER : username);
        properties.setProperty(
                "password", password == null ? secrets.password("postgresql-superuser") : password);
        properties.setProperty("connectTimeout", "3");
        properties.setProperty("socketTimeout", "20");
        return DriverManager.getConnection(url(database), properties);
    }

    private static boolean exists(Connection connection, String query, String name)
            throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
