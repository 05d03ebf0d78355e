package cn.tongbao.evidence.seal;

import cn.tongbao.evidence.config.SealSettings;
import cn.tongbao.platform.web.ProblemException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the malware scanner, where one is required; without its consent nothing gets in. */
@Component
class Scanning {

    private static final Logger log = LoggerFactory.getLogger(Scanning.class);

    private final @Nullable MalwareScanner scanner;

    Scanning(SealSettings settings, ObjectProvider<MalwareScanner> scanners) {
        this.scanner =
                switch (settings.scan()) {
                    case OFF -> null;
                    case REQUIRED -> connected(scanners.getIfAvailable());
                };
    }

    ScanResult scan(ContentStore.Incoming incoming) {
        if (scanner == null) {
            return ScanResult.OFF;
        }
        if (!clean(scanner, incoming)) {
            throw new ProblemException(EvidenceProblem.MALWARE_FOUND).at("/file", "MALWARE_FOUND");
        }
        return ScanResult.CLEAN;
    }

    private static boolean clean(MalwareScanner scanner, ContentStore.Incoming incoming) {
        try (var content = incoming.reread()) {
            return scanner.clean(content);
        } catch (IOException e) {
            log.atError().setCause(e).log("The malware scanner did not answer");
            throw new ProblemException(EvidenceProblem.SCANNER_UNAVAILABLE);
        }
    }

    private static MalwareScanner connected(@Nullable MalwareScanner scanner) {
        if (scanner == null) {
            throw new IllegalStateException(
                    "tongbao.evidence.scan is REQUIRED, but no malware scanner is connected");
        }
        return scanner;
    }
}
