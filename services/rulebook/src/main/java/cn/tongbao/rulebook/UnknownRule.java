package cn.tongbao.rulebook;

/** Asked for a row that no table holds, or none that is valid on that day. */
public final class UnknownRule extends RuntimeException {

    UnknownRule(String message) {
        super(message);
    }
}
