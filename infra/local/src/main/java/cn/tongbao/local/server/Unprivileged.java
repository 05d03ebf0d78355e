package cn.tongbao.local.server;

import cn.tongbao.local.LaunchFailure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * PostgreSQL and Elasticsearch refuse to run as root. Started by root, they get a user namespace in
 * which root's files belong to an ordinary user; nothing has to change its owner. Both ways replace
 * the wrapper by the server itself, so the process number stays the same.
 */
public final class Unprivileged {

    private static final List<String> NAMESPACE =
            List.of("unshare", "--user", "--map-user=1000", "--map-group=1000", "--");

    private final boolean root;

    public Unprivileged() {
        this.root = "root".equals(System.getProperty("user.name"));
    }

    /** Says before anything is started whether root can step down here. */
    public void check() {
        if (root && !runs(NAMESPACE)) {
            throw new LaunchFailure(
                    "PostgreSQL and Elasticsearch do not run as root, and this machine allows no user namespaces "
                            + "(unshare --user); start the stack as an ordinary user.");
        }
    }

    public List<String> command(List<String> command) {
        if (!root) {
            return command;
        }
        var wrapped = new ArrayList<>(NAMESPACE);
        wrapped.addAll(command);
        return wrapped;
    }

    private static boolean runs(List<String> prefix) {
        try {
            var command = new ArrayList<>(prefix);
            command.add("true");
            var process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
