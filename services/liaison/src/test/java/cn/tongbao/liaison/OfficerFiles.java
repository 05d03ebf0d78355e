package cn.tongbao.liaison;

import cn.tongbao.platform.identity.TestFiles;
import java.time.Clock;

/** Files of liaison officers. */
public final class OfficerFiles extends TestFiles {

    OfficerFiles(Clock clock) {
        super(clock);
    }

    /** A file that the liaison officer in Beijing uploaded. */
    public String ofBeijing(String name) {
        return of("liaison.beijing", "LIAI-110000", name);
    }

    /** A file that the liaison officer in Guangdong uploaded. */
    public String ofGuangdong(String name) {
        return of("liaison.guangdong", "LIAI-440000", name);
    }
}
