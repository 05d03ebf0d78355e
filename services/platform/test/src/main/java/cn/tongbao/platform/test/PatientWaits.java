package cn.tongbao.platform.test;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Gives waits that name no time of their own a minute in place of ten seconds: how long something
 * takes on a busy machine is no matter of these tests, and whoever waits for what never comes waits
 * that long once.
 */
public final class PatientWaits implements LauncherSessionListener {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        Awaitility.setDefaultTimeout(PATIENCE);
    }
}
