package cn.tongbao.platform.test.sample;

class BareThrower {

    RuntimeException bare() {
        return new RuntimeException("what?");
    }

    static class Telling extends RuntimeException {

        Telling() {
            super("a class of its own says what it is");
        }
    }
}
