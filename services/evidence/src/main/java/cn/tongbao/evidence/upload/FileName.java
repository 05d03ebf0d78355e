package cn.tongbao.evidence.upload;

import cn.tongbao.evidence.seal.EvidenceProblem;
import cn.tongbao.platform.web.Checks;
import cn.tongbao.platform.web.ProblemException;

/**
 * The name of a file as text: without the folders of the machine it came from, otherwise exactly as
 * it was sent, or refused. It never names anything in the store.
 */
record FileName(String value) {

    private static final int MOST = 200;

    static FileName of(String sent) {
        var name = sent.substring(lastSeparator(sent) + 1);
        if (name.codePoints().anyMatch(FileName::cannotBeKept)) {
            throw new ProblemException(EvidenceProblem.NAME_NOT_KEPT).at("/file/name", "CONTROL");
        }
        var meaningless = name.isBlank() || name.equals(".") || name.equals("..");
        new Checks()
                .that(!meaningless, "/file/name", "REQUIRED")
                .text("/file/name", name, MOST)
                .raise();
        return new FileName(name);
    }

    private static int lastSeparator(String sent) {
        return Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\'));
    }

    private static boolean cannotBeKept(int character) {
        return Character.isISOControl(character)
                || Character.getType(character) == Character.SURROGATE;
    }
}
